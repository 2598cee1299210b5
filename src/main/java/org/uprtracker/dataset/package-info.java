/**
 * Whole sets to take away: as one table or as an archive with all that is needed to cite it, streamed from the database to
 * who reads, described as a Data Package (https://datapackage.org).
 */
package org.uprtracker.dataset;
