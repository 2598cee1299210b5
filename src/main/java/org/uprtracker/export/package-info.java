/**
 * How a table is written: one class per format, and nothing that knows what the table holds. A new format is one more
 * {@link org.uprtracker.export.SheetWriter}, a new table one more {@link org.uprtracker.export.Sheet}.
 */
package org.uprtracker.export;
