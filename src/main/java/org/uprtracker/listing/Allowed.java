package org.uprtracker.listing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** What values a parameter may have. */
public sealed interface Allowed {

    /** What is wrong with a value, if anything, in words that follow "must". */
    Optional<String> refusal(String value);

    /** The values, where they can be listed. */
    default List<String> values() {
        return List.of();
    }

    /** One of a fixed list. */
    record OneOf(List<String> values) implements Allowed {
        public static OneOf of(Class<? extends Enum<?>> type) {
            return new OneOf(Values.codes(type));
        }

        @Override
        public Optional<String> refusal(String value) {
            return values.contains(value) ? Optional.empty() : Optional.of("must be one of the allowed values");
        }
    }

    /** Some of a fixed list, separated by commas. */
    record SomeOf(List<String> values) implements Allowed {
        @Override
        public Optional<String> refusal(String value) {
            return values.containsAll(List.of(value.split(",", -1))) ? Optional.empty()
                    : Optional.of("must be some of the allowed values, separated by commas");
        }
    }

    /** The id of a thing on record; whether it exists is checked by the query itself. */
    record IdOf(ThingKind kind) implements Allowed {
        public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

        @Override
        public Optional<String> refusal(String value) {
            return value.matches(PATTERN)
                    ? Optional.empty()
                    : Optional.of("must be the id of a " + kind);
        }
    }

    /**
     * A word that stands on record in a column that holds lists of words; whether it does is checked by the query itself.
     */
    record OnRecord(String table, String column) implements Allowed {
        @Override
        public Optional<String> refusal(String value) {
            return new Words(100).refusal(value);
        }
    }

    /** A place in the journal: revision.place, and how the journal's hash at that revision begins, where that is known. */
    record ChangeId() implements Allowed {
        public static final String PATTERN = "\\d{1,12}\\.\\d{1,12}(-[0-9a-f]{12})?";

        /** SQL of the revision that a {@code p.change} names, if this record has it; 0 stands before the first. */
        static final String REVISION = """
                case when p.change ~ '^0+\\.' then 0 else (select r.number from revision r
                    where r.number = split_part(p.change, '.', 1)::bigint
                        and encode(r.hash, 'hex') like split_part(p.change, '-', 2) || '%') end""";

        @Override
        public Optional<String> refusal(String value) {
            return value.matches(PATTERN) ? Optional.empty() : Optional.of("must be the id of a change, such as 1.312");
        }

        /** The revision that the change belongs to. */
        static long revision(String id) {
            return Long.parseLong(id.substring(0, id.indexOf('.')));
        }

        /** The same as the journal is sorted by. */
        public static String order(String id) {
            String[] numbers = id.split("[.-]");
            return "%012d.%012d".formatted(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
        }
    }

    /** A whole number between two bounds, both included. */
    record Whole(int least, int most) implements Allowed {
        @Override
        public Optional<String> refusal(String value) {
            boolean fits = value.matches("\\d{1,9}") && Integer.parseInt(value) >= least
                    && Integer.parseInt(value) <= most;
            return fits ? Optional.empty() : Optional.of("must be a whole number from " + least + " to " + most);
        }
    }

    /** A calendar day. */
    record Day() implements Allowed {
        @Override
        public Optional<String> refusal(String value) {
            try {
                int year = LocalDate.parse(value).getYear();
                return year >= 1900 && year <= 9999 && value.length() == 10
                        ? Optional.empty() : Optional.of("must be a day between 1900 and 9999");
            } catch (DateTimeParseException e) {
                return Optional.of("must be a day such as 2019-11-06");
            }
        }
    }

    /** Free words of bounded length. */
    record Words(int longest) implements Allowed {
        @Override
        public Optional<String> refusal(String value) {
            if (value.isBlank() || value.length() > longest) {
                return Optional.of("must be 1 to " + longest + " characters long");
            }
            return value.indexOf('\0') >= 0 ? Optional.of("must hold no NUL character") : Optional.empty();
        }
    }
}
