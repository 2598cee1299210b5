package org.uprtracker.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** An earlier answer beside the present one. Nothing of it may be gone or other; objects may say more. */
final class Compared {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final int version;
    private final List<String> differences;

    private Compared(int version, String address, List<String> differences) {
        this.version = version;
        this.address = address;
        this.differences = differences;
    }

    static void differences(int version, Answer before, Asker.Reply now, List<String> differences) {
        Compared compared = new Compared(version, before.address(), differences);
        if (before.status() != now.status()) {
            compared.add("status", before.status() + " → " + now.status());
        } else if (before.location() != null && !before.location().equals(now.location())) {
            compared.add("Location", before.location() + " → " + now.location());
        } else if (before.status() == 404) {
            return;
        } else if (before.body().startsWith("{")) {
            compared.compare("", json(before.body()), json(now.body()));
        } else if (!before.body().equals(now.body())) {
            compared.add("body", before.body() + " → " + now.body());
        }
    }

    private void compare(String pointer, JsonNode before, JsonNode now) {
        if (pointer.equals("/asOf") && !address.contains("asOf=")) {
            // Who names no day is answered for today, whenever that is.
            return;
        }
        if (before.isObject() && now.isObject()) {
            before.fields().forEachRemaining(field -> {
                // How a place in a list is written is the service's affair; that it leads on is asked.
                if (!field.getKey().equals("next")) {
                    compare(pointer + "/" + field.getKey(), field.getValue(), now.path(field.getKey()));
                }
            });
        } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(pointer + "/" + i, before.get(i), now.get(i));
            }
        } else if (!before.equals(now)) {
            add(pointer, before + " → " + (now.isMissingNode() ? "nothing" : now));
        }
    }

    private void add(String where, String what) {
        differences.add("V" + version + " " + address + " " + where + ": " + what);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
