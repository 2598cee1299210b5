package org.uprtracker.listing;

import jakarta.ws.rs.core.MediaType;

/** The formats a list is offered in. */
public enum Format {
    JSON(MediaType.APPLICATION_JSON), CSV("text/csv"), NDJSON("application/x-ndjson");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
