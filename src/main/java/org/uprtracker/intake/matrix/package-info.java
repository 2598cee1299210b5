/** OHCHR's thematic lists of recommendations ("matrices"), as they are published and as they come back filled in. */
package org.uprtracker.intake.matrix;
