package org.uprtracker.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.commitment.Commitment;
import org.uprtracker.development.Development;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.organisation.Organisation;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.source.Source;
import org.uprtracker.taxonomy.Provision;
import org.uprtracker.taxonomy.Theme;

/** Whatever refers to a thing that was merged leads to what it was merged into; before the merge it is as it was. */
@ApiTest
class MergesFollowedTest {
    private static final By BY = new By("merges-test", null);

    @Inject
    Journal journal;

    @Inject
    ObjectMapper mapper;

    private final String run = Long.toString(System.nanoTime(), 36);
    private final String commitment = "KAZ-c-m" + run;
    private final String development = "KAZ-d-m" + run;
    private final String assessment = assessmentId();
    private final String later = assessmentId();
    private long before;

    /** Two of each, and things that refer to one or both. */
    @BeforeEach
    void twoOfEach() {
        before = journal.write(BY.writer(), null, List.of(
                read(Source.class, "{'id':'s1-%1$s','title':'One','publisher':'P','kind':'press','date':'2020'}"),
                read(Source.class, "{'id':'s2-%1$s','title':'Two','publisher':'P','kind':'press','date':'2020'}"),
                read(Theme.class, "{'id':'t1-%1$s','names':{'en':'Theme one'}," + CITED),
                read(Theme.class, "{'id':'t2-%1$s','names':{'en':'Theme two'}," + CITED),
                read(Theme.class, "{'id':'t3-%1$s','names':{'en':'Below one'},'parent':'t1-%1$s'," + CITED),
                read(Provision.class, "{'id':'p1-%1$s','state':'KAZ','instrument':'Law','title':'One'," + CITED),
                read(Provision.class, "{'id':'p2-%1$s','state':'KAZ','instrument':'Law','title':'Two'," + CITED),
                read(Provision.class, "{'id':'p3-%1$s','state':'KAZ','instrument':'Law','title':'Three',"
                        + "'predecessors':['p1-%1$s']," + CITED),
                read(Organisation.class, "{'id':'o1-%1$s','name':'One','kind':'un'," + CITED),
                read(Organisation.class, "{'id':'o2-%1$s','name':'Two','kind':'un'," + CITED),
                recommendation("1", "'themes':['t1-%1$s','t2-%1$s'],'provisions':['p1-%1$s','p2-%1$s'],"
                        + "'positions':[{'position':'supported','date':'2016-01-01',"
                        + "'citation':{'source':'s1-%1$s','place':'p. 7'}}],"),
                recommendation("2", "'themes':['t3-%1$s'],'provisions':['p3-%1$s'],"),
                recommendation("3", "'related':[{'recommendation':'KAZ-2015-m%1$s-1','relation':'follows_up'},"
                        + "{'recommendation':'KAZ-2015-m%1$s-2','relation':'follows_up'}],"),
                read(Development.class, "{'id':'" + development + "','state':'KAZ','kind':'other','direction':'neutral',"
                        + "'title':'D','text':'D','date':'2016','recommendations':['KAZ-2015-m%1$s-1']," + CITED),
                read(Commitment.class, "{'id':'" + commitment + "','state':'KAZ','kind':'public_statement','title':'C',"
                        + "'text':'C','recommendations':['KAZ-2015-m%1$s-1','KAZ-2015-m%1$s-2']," + CITED),
                assessment(assessment, "1", "o1", "implemented"),
                assessment(later, "2", "o2", "regressed"))).revision();
    }

    @Test
    void aMergedRecommendationIsReadAsItsTargetWhereverItIsReferredTo() {
        // When
        merge(ThingKind.RECOMMENDATION, id("1"), id("2"));
        // Then
        Api.get("/v1/commitments/" + commitment).body("recommendations", contains(id("2")));
        Api.get("/v1/developments/" + development).body("recommendations", contains(id("2")));
        Api.get("/v1/assessments/" + assessment).body("recommendation", equalTo(id("2")));
        Api.get("/v1/recommendations/" + id("2")).statusCode(200)
                .body("commitments.id", contains(commitment))
                .body("developments.id", contains(development))
                .body("assessments.id", containsInAnyOrder(assessment, later))
                .body("voices.assessor", containsInAnyOrder("o1-" + run, "o2-" + run))
                .body("contested", equalTo(true))
                .body("related.id", contains(id("3")));
        Api.get("/v1/recommendations/" + id("3")).body("related.id", contains(id("2")));
        Api.get("/v1/recommendations/" + id("2") + "/related").body("items.id", contains(id("3")));
        for (String either : List.of(id("1"), id("2"))) {
            Api.get("/v1/commitments?recommendation=" + either).body("items.id", contains(commitment));
            Api.get("/v1/assessments?recommendation=" + either + "&count=true").body("total", equalTo(2));
        }
        Api.get("/v1/recommendations?origin=stakeholder&assessor=o1-" + run).body("items.id", contains(id("2")));
    }

    @Test
    void mergedThemesCountOnceAndBringWhatIsBelowThem() {
        // When
        merge(ThingKind.THEME, "t1-" + run, "t2-" + run);
        // Then
        Api.get("/v1/recommendations/" + id("1")).body("themes.id", contains("t2-" + run))
                .body("themes.name", contains("Theme two"));
        Api.get("/v1/themes/t2-" + run).body("children", contains("t3-" + run));
        Api.get("/v1/themes/t3-" + run).body("parent", equalTo("t2-" + run));
        Api.get("/v1/recommendations?origin=stakeholder&theme=t2-" + run + "&facets=theme&count=true")
                .body("items.id", contains(id("1"), id("2"))).body("total", equalTo(2))
                .body("facets.theme", equalTo(Map.of("t2-" + run, 1, "t3-" + run, 1)));
        Api.get("/v1/recommendations?origin=stakeholder&theme=t1-" + run).body("items.id", contains(id("1"), id("2")));
    }

    @Test
    void mergedProvisionsCountOnceAndBringWhatReplacedThem() {
        // When
        merge(ThingKind.PROVISION, "p1-" + run, "p2-" + run);
        // Then
        Api.get("/v1/recommendations/" + id("1")).body("provisions", contains("p2-" + run));
        Api.get("/v1/provisions/p2-" + run).body("successors", contains("p3-" + run));
        Api.get("/v1/provisions/p3-" + run).body("predecessors", contains("p2-" + run));
        Api.get("/v1/recommendations?origin=stakeholder&provision=p2-" + run)
                .body("items.id", contains(id("1"), id("2")));
    }

    @Test
    void aMergedSourceIsCitedAsItsTargetAndWhatItProvesStays() {
        // When
        merge(ThingKind.SOURCE, "s1-" + run, "s2-" + run);
        // Then
        Api.get("/v1/recommendations/" + id("1")).body("position.position", equalTo("supported"))
                .body("position.citation.source", equalTo("s2-" + run))
                .body("citations.source", contains("s2-" + run));
        Api.get("/v1/assessments/" + assessment).body("evidence.source", contains("s2-" + run));
        Api.get("/v1/recommendations?origin=stakeholder&publishedBy=2020-12-31&theme=t1-" + run)
                .body("items.id", contains(id("1"), id("2")));
        Api.get("/v1/recommendations?origin=stakeholder&publishedBy=2019-12-31&theme=t1-" + run)
                .body("items", empty());
    }

    @Test
    void mergedAssessorsAreOneVoice() {
        // Given
        merge(ThingKind.RECOMMENDATION, id("1"), id("2"));
        // When
        merge(ThingKind.ORGANISATION, "o1-" + run, "o2-" + run);
        // Then
        Api.get("/v1/recommendations/" + id("2")).body("voices.assessor", contains("o2-" + run))
                .body("contested", equalTo(false)).body("assessments.assessor.id", contains("o2-" + run, "o2-" + run));
    }

    @Test
    void whatIsMergedTwiceLeadsToTheEnd() {
        // Given
        merge(ThingKind.RECOMMENDATION, id("1"), id("2"));
        // When
        merge(ThingKind.RECOMMENDATION, id("2"), id("3"));
        // Then
        Api.get("/v1/commitments/" + commitment).body("recommendations", contains(id("3")));
        Api.get("/v1/recommendations/" + id("3")).body("commitments.id", contains(commitment)).body("related", empty());
        Api.get("/v1/recommendations/" + id("1")).statusCode(308);
    }

    @Test
    void beforeAMergeEverythingIsAsItWas() {
        // Given
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : List.of("/v1/recommendations/" + id("1") + "?lang=en", "/v1/recommendations/" + id("2")
                        + "?lang=en", "/v1/recommendations/" + id("3") + "?lang=en", "/v1/commitments/" + commitment
                        + "?lang=en", "/v1/assessments/" + assessment + "?lang=en", "/v1/themes/t1-" + run + "?lang=en",
                "/v1/commitments?recommendation=" + id("1"), "/v1/themes?theme=t2-" + run,
                "/v1/recommendations?origin=stakeholder&theme=t2-" + run + "&facets=theme,provision&count=true",
                "/v1/assessments?recommendation=" + id("2"), "/v1/provisions?provision=p2-" + run)) {
            answers.put(question + "&knownAt=" + before, Api.get(question).statusCode(200).extract().asString());
        }
        // When
        merge(ThingKind.RECOMMENDATION, id("1"), id("2"));
        merge(ThingKind.THEME, "t1-" + run, "t2-" + run);
        merge(ThingKind.PROVISION, "p1-" + run, "p2-" + run);
        merge(ThingKind.SOURCE, "s1-" + run, "s2-" + run);
        merge(ThingKind.ORGANISATION, "o1-" + run, "o2-" + run);
        // Then
        answers.forEach((question, answer) -> assertEquals(answer, Api.get(question).extract().asString(), question));
    }

    private void merge(ThingKind kind, String thing, String target) {
        journal.apply(BY, "the same", List.of(new Act.Merge(kind, thing, target, null, null)));
    }

    private static final String CITED = "'citations':[{'source':'s1-%1$s','place':'p. 1'}]}";

    private Recommendation recommendation(String number, String more) {
        return read(Recommendation.class, "{'id':'KAZ-2015-m%1$s-" + number + "','origin':'stakeholder','state':'KAZ',"
                + "'organisation':'o1-%1$s','date':'2015','text':'Text','textKind':'summary','language':'en'," + more + CITED);
    }

    private Assessment assessment(String id, String about, String assessor, String status) {
        return read(Assessment.class, "{'id':'" + id + "','recommendation':'KAZ-2015-m%1$s-" + about + "','assessor':'"
                + assessor + "-%1$s','status':'" + status + "','date':'2017','confidence':'high','basis':'read',"
                + "'reasons':'R','author':'A','releasedBy':'B','evidence':[{'source':'s1-%1$s','place':'p. 2','bearing':'supports'}]," + CITED);
    }

    private String id(String number) {
        return "KAZ-2015-m" + run + "-" + number;
    }

    private static String assessmentId() {
        UUID random = UUID.randomUUID();
        return new UUID(random.getMostSignificantBits() & ~0xf000L | 0x7000, random.getLeastSignificantBits()).toString();
    }

    private <T extends Content> T read(Class<T> type, String json) {
        try {
            return mapper.readValue(json.formatted(run).replace('\'', '"'), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
