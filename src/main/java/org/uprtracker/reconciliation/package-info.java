/**
 * What a file says is compared with the record: what is the same recommendation, what each source adds to it, and what
 * a person has to decide.
 */
package org.uprtracker.reconciliation;
