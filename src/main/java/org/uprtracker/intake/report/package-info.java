/** The report of the Working Group: a section of lead-ins that give the State's position, and numbered recommendations under each. */
package org.uprtracker.intake.report;
