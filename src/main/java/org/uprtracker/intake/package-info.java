/**
 * Files as people hold them, read into what they say. Nothing here knows HTTP or the database: a file goes in, records
 * and findings come out. One package below this one per format.
 */
package org.uprtracker.intake;
