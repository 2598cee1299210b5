/** OHCHR's thematic list of recommendations ("matrix") of one review, written out of the record for people to fill in. */
package org.uprtracker.matrix;
