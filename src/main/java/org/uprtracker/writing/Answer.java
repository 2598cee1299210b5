package org.uprtracker.writing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a write answers, so that it can be given again.
 *
 * @param status HTTP status
 * @param location path of what was made, from the root; null where nothing new has an address
 * @param etag without quotes; null where there is none
 */
public record Answer(int status, String location, String etag, JsonNode body) {}
