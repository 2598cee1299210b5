/**
 * What follows a Working Group report: the State's addendum, which answers what the report left open, and the Council's
 * decision. Only what is plainly an answer is one; everything else is a finding for a person.
 */
package org.uprtracker.intake.addendum;
