/**
 * A document as what it holds, whatever it is written as: {@link org.uprtracker.document.Document} and its parts know no
 * format, and each format is one class that writes any document. Texts come out as they went in; where a format cannot
 * show a character, its writer says what stands in its place.
 */
package org.uprtracker.document;
