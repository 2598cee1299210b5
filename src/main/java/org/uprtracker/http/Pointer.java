package org.uprtracker.http;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** JSON pointers (RFC 6901) of what others name in their own ways. */
final class Pointer {
    private static final int MOST_SHOWN = 60;

    private Pointer() {}

    static String of(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Iterator<Path.Node> nodes = violation.getPropertyPath().iterator(); nodes.hasNext(); ) {
            Path.Node node = nodes.next();
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append(part(node.getKey().toString()));
            }
            // A rule over several fields stands in a method of the record: what breaks it is the whole object.
            if (node.getKind() == ElementKind.PROPERTY && (nodes.hasNext() || isField(violation, node.getName()))) {
                pointer.append(part(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static boolean isField(ConstraintViolation<?> violation, String name) {
        Class<?> type = violation.getLeafBean().getClass();
        return !type.isRecord() || Stream.of(type.getRecordComponents()).map(RecordComponent::getName).anyMatch(name::equals);
    }

    static String of(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference place : path) {
            pointer.append(place.getFieldName() == null ? "/" + place.getIndex() : part(place.getFieldName()));
        }
        return pointer.toString();
    }

    /** Where a parser stopped. */
    static String of(JsonStreamContext place) {
        if (place.inRoot()) {
            return "";
        }
        String here = place.inArray() ? place.hasCurrentIndex() ? "/" + place.getCurrentIndex() : ""
                : place.hasCurrentName() ? part(place.getCurrentName()) : "";
        return of(place.getParent()) + here;
    }

    static String part(String name) {
        return '/' + shortened(name).replace("~", "~0").replace("/", "~1");
    }

    /** What somebody sent is shown so far as it helps to find it. */
    static String shortened(String sent) {
        return sent.length() <= MOST_SHOWN ? sent : sent.substring(0, MOST_SHOWN - 1) + "…";
    }
}
