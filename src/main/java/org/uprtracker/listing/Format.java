package org.uprtracker.listing;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** The formats answers are offered in; which of them, each address says. */
public enum Format {
    JSON(MediaType.APPLICATION_JSON, true),
    CSV("text/csv", true),
    NDJSON("application/x-ndjson", true),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    MD("text/markdown", true),
    HTML(MediaType.TEXT_HTML, true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
    PDF("application/pdf", false),
    ZIP("application/zip", false),
    ICS("text/calendar", true);

    /** What lists, and things on their own, come in; the first is what comes where nothing was asked for. */
    public static final List<Format> OF_LISTS = List.of(JSON, CSV, NDJSON, XLSX, MD, HTML);

    private final String mediaType;
    private final boolean text;

    Format(String mediaType, boolean text) {
        this.mediaType = mediaType;
        this.text = text;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a media type is text, in UTF-8, or a file for a program. */
    static boolean isText(String mediaType) {
        return Stream.of(values()).noneMatch(format -> format.mediaType.equals(mediaType) && !format.text);
    }
}
