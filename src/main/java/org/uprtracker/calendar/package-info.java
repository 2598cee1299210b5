/** What happens when, as a calendar (RFC 5545) that Outlook, Google and Apple subscribe to. */
package org.uprtracker.calendar;
