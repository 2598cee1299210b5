package org.uprtracker.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Lines for who looks after the service, in the log category {@code audit}: one per event, as {@code name="value"}
 * pairs. No secret and nobody's personal data stand in them beyond the name of a key.
 */
@ApplicationScoped
public class Audit {
    private static final Logger LOG = Logger.getLogger("audit");
    private static final int LONGEST = 200;

    /**
     * @param event what happened, for instance {@code key.revoked}
     * @param caller who did it; null if not known
     * @param namesAndValues more about it, a name and a value in turn; a null value is left out
     */
    public void say(String event, Caller caller, Object... namesAndValues) {
        LOG.info(line(event, caller, namesAndValues));
    }

    static String line(String event, Caller caller, Object... namesAndValues) {
        StringBuilder line = new StringBuilder();
        add(line, "event", event);
        if (caller != null) {
            add(line, "by_key", caller.keyName());
            add(line, "by_key_id", caller.key());
            add(line, "by_organisation", caller.organisation());
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            add(line, namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return line.toString();
    }

    private static void add(StringBuilder line, String name, Object value) {
        if (value != null) {
            line.append(line.isEmpty() ? "" : " ").append(name).append("=\"");
            value.toString().codePoints().limit(LONGEST).forEach(c -> add(line, c));
            line.append('"');
        }
    }

    /** Nothing that was sent can end a value, or a line, or change the order in which it is shown. */
    private static void add(StringBuilder line, int c) {
        if (c == '"' || c == '\\') {
            line.append('\\').appendCodePoint(c);
        } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR) {
            line.append("\\u").append(String.format("%04x", c));
        } else {
            line.appendCodePoint(c);
        }
    }
}
