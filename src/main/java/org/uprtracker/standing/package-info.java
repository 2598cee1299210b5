/** Keeps at hand where recommendations stand: worked out of the newest state of the record, and nothing that it does not say. */
package org.uprtracker.standing;
