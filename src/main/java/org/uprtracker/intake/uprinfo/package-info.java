/** UPR Info's export of its database: one row per recommending State, or per pledge. */
package org.uprtracker.intake.uprinfo;
