/** OHCHR's Universal Human Rights Index, as it is exported: one list of all mechanisms, as JSON or as XLSX. */
package org.uprtracker.intake.uhri;
