package org.uprtracker.upgrade;

/**
 * What a service of some version answered.
 *
 * @param key whom it was asked as; null: anybody
 * @param address from the path on
 * @param location where it led, for redirects; else null
 */
record Answer(String key, String address, int status, String location, String body) {}
