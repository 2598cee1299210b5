package org.uprtracker.verify;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.uprtracker.journal.HashChain;
import org.uprtracker.journal.Revision;

/** The chain of hashes, computed again from the journal while it is read. */
final class Chain {
    private static final HexFormat HEX = HexFormat.of();

    private final Entries entries;
    private final Redactions redactions;
    private final Findings findings;
    private final Map<Long, String> expected;
    private final Deque<Revision> ahead = new ArrayDeque<>();
    private boolean allRead;
    private Revision current;
    private HashChain.Link link;
    private int places;
    /** The place where the next entry of this revision stands. */
    private int next;
    private byte[] head;
    private long number;
    private long changes;
    private Instant time = Instant.MIN;

    /** @param expected hashes kept elsewhere, by revision */
    Chain(Entries entries, Redactions redactions, Map<Long, String> expected, Findings findings) {
        this.entries = entries;
        this.redactions = redactions;
        this.expected = new HashMap<>(expected);
        this.findings = findings;
    }

    void add(Entry entry) {
        changes++;
        while (current == null || current.number < entry.revision()) {
            if (!nextRevision()) {
                findings.add(entry.address(), "has no revision");
                return;
            }
        }
        if (current.number > entry.revision()) {
            findings.add(entry.address(), "has no revision");
            return;
        }
        places++;
        if (entry.place() != next) {
            findings.add(entry.address(), "stands where " + current.number + "." + next + " should");
        }
        // A gap is said once: those after it stand as far off.
        next = entry.place() + 1;
        if (!entry.follows()) {
            findings.add(entry.address(), entry.thing() + " cannot be " + entry.change().action + " then");
        }
        if (!Arrays.equals(redactions.digest(entry), digest(entry))) {
            findings.add(entry.address(), "the content of " + entry.thing() + " is not what its digest says");
        }
        link.add(entry.thing(), entry.change());
    }

    /** When there are no more entries. */
    void end() {
        while (nextRevision()) {
            // Revisions whose entries are gone: their count or their hash tells.
        }
        expected.keySet().forEach(missing -> findings.add(String.valueOf(missing), "is expected, but there is no such revision"));
    }

    String summary() {
        return number + (number == 1 ? " revision, " : " revisions, ") + changes + (changes == 1 ? " change, " : " changes, ")
                + (head == null ? "no head" : "head " + number + ":" + HEX.formatHex(head));
    }

    private static byte[] digest(Entry entry) {
        return entry.change().digest;
    }

    /** Ends the current revision and goes on to the next. */
    private boolean nextRevision() {
        finish();
        if (ahead.isEmpty() && !allRead) {
            ahead.addAll(entries.revisionsAfter(number));
            allRead = ahead.isEmpty();
        }
        current = ahead.poll();
        if (current == null) {
            return false;
        }
        if (current.number != number + 1) {
            findings.add(String.valueOf(current.number), "follows " + number);
        }
        if (current.committedAt.isBefore(time)) {
            findings.add(String.valueOf(current.number), "committed_at is before that of the revision before");
        }
        number = current.number;
        time = current.committedAt;
        link = new HashChain.Link(head, current);
        places = 0;
        next = 1;
        return true;
    }

    private void finish() {
        if (current == null) {
            return;
        }
        if (places != current.changes) {
            findings.add(String.valueOf(number), "has " + places + " changes, and says " + current.changes);
        }
        // What follows is held against what is stored, so that one alteration is one finding.
        if (!Arrays.equals(link.hash(), current.hash)) {
            findings.add(String.valueOf(number), "hash is not that of the revision before, of what it says and of its changes");
        }
        head = current.hash;
        String wanted = expected.remove(number);
        if (wanted != null && !wanted.equals(HEX.formatHex(head))) {
            findings.add(String.valueOf(number), "hash is not the one expected");
        }
        current = null;
    }
}
