package org.uprtracker.changes;

/** A change in words, for a person. */
final class Sentence {
    private Sentence() {}

    static String of(ChangeView change) {
        String done = change.thing() + " " + change.action() + switch (change.action()) {
            case "changed", "redacted" -> ": " + String.join(", ", change.changed());
            case "merged" -> " into " + change.content().get("into");
            default -> "";
        };
        return change.reason() == null ? done : done + ". Why: " + change.reason();
    }
}
