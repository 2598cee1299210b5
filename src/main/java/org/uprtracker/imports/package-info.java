/** Files that are sent in, and what becomes of them: the queue, the work, and how it is told. */
package org.uprtracker.imports;
