package org.uprtracker.intake.uhri;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.StateList.Members;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/** Sessions, cycles, answers, States, symbols and texts, as the Index words them. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"20 | 20", "20th session | 20", "20th Session | 20", "Session 20 | 20", "Session No. 20 | 20", "20 Session | 20",
        "20.0 | 20", "Session 20 (27 Oct - 7 Nov 2014) | 20", "20th session - 2nd cycle | 20", "20 - 2nd cycle | 20", "UPR 48 | 48", "1st UPR session | 1",
        "Session 48 - 20 to 31 January 2025 | 48", "Cycle 2 / Session 20 | 20", "20th UPR session (2014) | 20"})
    void aSession(String written, int session) {
        assertEquals(OptionalInt.of(session), SessionNumber.session(List.of(written)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Twenty-first session", "20 and 21", "October 2014", "Session", "2014"})
    void noSessionIsGuessed(String written) {
        assertEquals(OptionalInt.empty(), SessionNumber.session(List.of(written)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2 | 2", "Cycle 2 | 2", "2nd cycle | 2", "2nd Cycle (2012-2016) | 2", "Second cycle | 2", "II | 2", "Cycle IV | 4",
        "Third Cycle | 3", "UPR cycle 3 | 3", "3rd UPR cycle | 3", "2.0 | 2"})
    void aCycle(String written, int cycle) {
        assertEquals(OptionalInt.of(cycle), SessionNumber.cycle(List.of(written)));
    }

    @Test
    void severalValuesMustAgree() {
        assertEquals(OptionalInt.of(20), SessionNumber.session(List.of("20", "20th session")));
        assertEquals(OptionalInt.empty(), SessionNumber.session(List.of("20", "21")));
        assertEquals(OptionalInt.empty(), SessionNumber.session(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Supported | SUPPORTED", "supported | SUPPORTED", "Accepted | SUPPORTED", "Noted | NOTED", "NOTED | NOTED",
        "Not supported | NOTED", "Rejected | NOTED", "Supported/Noted | PARTIALLY_SUPPORTED", "Supported / Noted | PARTIALLY_SUPPORTED",
        "Supported in part | PARTIALLY_SUPPORTED", "Partially supported | PARTIALLY_SUPPORTED", "Under consideration | PENDING", "Pending. | PENDING",
        "General response | UNCLEAR"})
    void anAnswer(String written, Position position) {
        assertEquals(new Answers.Answer(new ReadPosition(position, Claim.NONE, null, written, null, null), null),
                Answers.of(List.of(written), null));
    }

    @Test
    void supportedAndNotedSideBySideIsBoth() {
        assertEquals(Position.PARTIALLY_SUPPORTED, Answers.of(List.of("Supported", "Noted"), null).position().position());
        assertEquals("A/HRC/28/10/Add.1", Answers.of(List.of("Noted"), "A/HRC/28/10/Add.1").position().symbol());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Supported in principle", "Supportive", "?", "Supported, Pending"})
    void anUnknownAnswerIsNone(String written) {
        assertEquals(new Answers.Answer(null, written.replace(", ", "/")), Answers.of(List.of(written.split(", ")), null));
    }

    @Test
    void noAnswerIsNone() {
        assertEquals(Answers.Answer.NONE, Answers.of(List.of(), null));
        assertEquals(Answers.Answer.NONE, Answers.of(List.of("Response not available"), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Timor-Leste | TLS", "Timor#Leste | TLS", "Timor-#Leste | TLS", "Timor - Leste | TLS", "Guinea#Bissau | GNB",
        "Guinea#Guinea#Bissau | GIN,GNB", "Germany - France - Timor - Leste | DEU,FRA,TLS", "Germany-France | DEU,FRA", "Guinea - Bissau | GNB",
        "State of Palestine* | PSE", "Germany; France | DEU,FRA", "Bosnia and Herzegovina, Peru | BIH,PER", "Iran (Islamic Republic of)#Cuba | IRN,CUB",
        "Germany#Germany#Peru | DEU,PER", "Iran (Islamic Republic of) - Cuba | IRN,CUB", "Sao Tome and Principe#Türkiye | STP,TUR",
        "Peru#Timor#Leste#Chad | PER,TLS,TCD"})
    void statesAreSplitRightly(String items, String states) {
        assertEquals(new Members(List.of(states.split(",")), List.of()), states(items));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Atlantis | '' | Atlantis", "Peru#Atlantis | PER | Atlantis", "Leste | '' | Leste", "Germany - Atlantis | '' | Germany - Atlantis"})
    void anUnknownStateIsSaid(String items, String states, String unknown) {
        assertEquals(new Members(Arrays.stream(states.split(",")).filter(code -> !code.isEmpty()).toList(), List.of(unknown)), states(items));
    }

    private static Members states(String items) {
        return new NamedStates(Curated.NAMES).read(List.of(items.split("#")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"A/HRC/28/10 | A/HRC/28/10 | - | -", "A/HRC/28/10/Add.1 | A/HRC/28/10 | A/HRC/28/10/Add.1 | -",
        "a/hrc/28/10 | A/HRC/28/10 | - | -", "A/HRC/ 28/10* | A/HRC/28/10 | - | -", "A/HRC/32/9/Rev.1 | A/HRC/32/9/Rev.1 | - | -",
        "A/HRC/28/10/Corr.1 | A/HRC/28/10 | - | -", "A/HRC/WG.6/20/L.9 | - | - | A/HRC/WG.6/20/L.9", "CRC/C/PER/CO/6 | - | - | CRC/C/PER/CO/6"})
    void aSymbol(String written, String report, String other, String notUnderstood) {
        assertEquals(new Document(report, other, notUnderstood), Document.of(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<p>Do <b>th</b>is&nbsp;now</p> | Do this now", "Women&#39s rights | Women's rights", "Law &amp order | Law & order",
        "a&nbspb | a b", "<p>one</p><p>two</p> | one two", "one<br/>two | one two", "Do &amp;nbsp; this | Do this", "R&D and Q&A | R&D and Q&A",
        "under < 18 years | under < 18 years", "C&ocirc;te d&rsquo;Ivoire | Côte d’Ivoire", "<script>x()</script>Do | Do", "Do  this\u200e | Do this"})
    void htmlBecomesText(String html, String text) {
        assertEquals(text, CleanText.of(html));
    }
}
