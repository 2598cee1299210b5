/** What operators see of the service in figures: what requests are counted by, and levels that are looked up now and then. */
package org.uprtracker.metrics;
