package org.uprtracker.intake;

/**
 * Where something stands in a file.
 *
 * @param row row of a table or number of a record, counted from 1 as a spreadsheet shows it (the header is row 1); for
 *     JSON the record, counted from 1; null where the file has no rows
 * @param page page of a document, counted from 1; null where there are none
 * @param paragraph paragraph of the document, for instance {@code 126.29}; null where there is none
 * @param column the column's name as the file writes it; null where it is not about one
 * @param record the id that the file itself gives to what stands there, for instance UHRI's annotation id; else null
 */
public record Place(Integer row, Integer page, String paragraph, String column, String record) {
    public static Place row(int row) {
        return new Place(row, null, null, null, null);
    }

    public static Place page(int page) {
        return new Place(null, page, null, null, null);
    }

    public static Place paragraph(Integer page, String paragraph) {
        return new Place(null, page, paragraph, null, null);
    }

    public Place column(String column) {
        return new Place(row, page, paragraph, column, record);
    }
}
