package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.boot.TestDatabase;

/** The functions of the database that say what a date is, and between which days it lies. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DateFunctionsTest {
    @Inject
    DataSource source;

    @ParameterizedTest
    @CsvSource({
        "2014-10-30, 2014-10-30, 2014-10-30, day",
        "2016-02-29, 2016-02-29, 2016-02-29, day",
        "2016-05, 2016-05-01, 2016-05-31, month",
        "2016-02, 2016-02-01, 2016-02-29, month",
        "2015-02, 2015-02-01, 2015-02-28, month",
        "2000-02, 2000-02-01, 2000-02-29, month",
        "2100-02, 2100-02-01, 2100-02-28, month",
        "2016-12, 2016-12-01, 2016-12-31, month",
        "2016, 2016-01-01, 2016-12-31, year",
        "1945, 1945-01-01, 1945-12-31, year",
        "2009/2012, 2009-01-01, 2012-12-31, span",
        "2018-03/2019-05, 2018-03-01, 2019-05-31, span",
        "2010-02-08/2010-02-19, 2010-02-08, 2010-02-19, span",
        "2018-11-30/2019-02, 2018-11-30, 2019-02-28, span",
        "2018/2020-02, 2018-01-01, 2020-02-29, span",
        "2016/2016, 2016-01-01, 2016-12-31, span"})
    void aDateLiesBetweenItsDaysAndHasItsPrecision(String date, String first, String last, String precision)
            throws SQLException {
        // When
        String found = ask("select concat_ws(' ', is_date(d), first_day(d), last_day(d), date_precision(d))", date);
        // Then
        assertEquals(String.join(" ", "t", first, last, precision), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-13", "2016-00", "2016-05-00", "2016-05-32", "2016-04-31", "2015-02-29", "2100-02-29",
        "2016-02-30/2017", "2015/2016-13", "2015/2016-06-31", "2016/2012", "2016-05/2016-04", "2016-05-02/2016-05-01",
        "2017/2016-12", "1944", "1944-12-31", "1944/1946", "1900", "0000", "2200", "9999", "2016/2200", "2016/9999"})
    void aDateThatTheCalendarOrThePeriodDoesNotHaveIsNone(String text) throws SQLException {
        // When
        String found = ask("select is_date(d)", text);
        // Then
        assertEquals("f", found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "16", "201", "20166", "2016-5", "2016-05-1", "2016 ", " 2016",
            "2016\n", "2016-",
        "2016/", "/2016", "/", "2016/2017/2018", "2016//2017", "2016-05-25T10:00:00Z", "30.10.2014", "-2016",
        "2016-05-",
        "٢٠١٦", "２０１６", "today", "infinity", "'; drop table change; --", "2016-0x", "99999999999999999999"})
    void nonsenseIsNoDateAndRaisesNoError(String text) throws SQLException {
        // When
        String found = ask("select is_date(d)", text);
        // Then
        assertEquals("f", found);
    }

    @Test
    void noDateAtAllIsAllowed() throws SQLException {
        // When
        String found = ask("select is_date(d)", null);
        // Then
        assertEquals("t", found);
    }

    @Test
    void theFirstAndLastDaysOfThePeriodAreDates() throws SQLException {
        // When
        String found = ask("select is_date('1945-01-01') and is_date('2199-12-31') and is_date(d)", "1945/2199");
        // Then
        assertEquals("t", found);
    }

    @ParameterizedTest
    @CsvSource({"2014-10-30, true", "2016-05, true", "2016, true", "2009/2012, true", "2018-03/2019-05-01, true",
        "2016-5, false", "16, false", "2016/, false", "2016-05-25T10:00, false", "2016/2017/2018, false",
                "'2016 ', false"})
    void aFileMayWriteADateInTheseShapes(String text, boolean taken) {
        // When
        boolean matches = Pattern.matches(FactDate.PATTERN, text);
        // Then
        assertEquals(taken, matches);
    }

    private String ask(String select, String date) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(select + " from (select ?::text) given(d)")) {
            statement.setString(1, date);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
