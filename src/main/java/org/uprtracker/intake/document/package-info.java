/** UN documents as PDF or Word files, opened safely and read into paragraphs. */
package org.uprtracker.intake.document;
