/**
 * Reading from PostgreSQL's streaming replicas: which side answers, how stale that may be, and what is done when a replica
 * lags, hangs or dies. Whatever writes, and whatever works in the background, never comes here for a replica.
 */
package org.uprtracker.replica;
