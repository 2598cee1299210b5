package org.uprtracker.listing;

/**
 * An order a list can be asked in. Ties are broken by the id, so that every order is complete.
 *
 * @param name as in {@code sort=}
 * @param expression over the list's rows; never null
 * @param type its SQL type
 */
public record SortKey(String name, String expression, String type) {
    /** By id, numbers in it by value: 126.9 stands before 126.29. */
    public static final SortKey ID = new SortKey("id", "v.id_order", "text");
}
