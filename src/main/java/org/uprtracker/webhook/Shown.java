package org.uprtracker.webhook;

/**
 * A webhook as it is shown.
 *
 * @param counter what {@code If-Match} compares
 */
record Shown(WebhookView view, int counter) {}
