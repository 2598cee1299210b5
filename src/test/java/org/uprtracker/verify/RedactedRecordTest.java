package org.uprtracker.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Redacting;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.AllRules;

/** A record in which everything that can be blanked was blanked still verifies, in the journal and in the versions. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RedactedRecordTest {
    private static final String CITED = "'citations':[{'source':'%1$s','place':'secret','note':'secret'}]}";
    private static final String AT = "'citation':{'source':'%1$s','place':'secret'}";

    @Inject
    Journal journal;

    @Inject
    Redacting redacting;

    @Inject
    VerifyCommand command;

    @Inject
    EntityManager entities;

    @Inject
    AllRules rules;

    @Inject
    ObjectMapper mapper;

    private final String corrected = uuid();
    private final String run = "r" + Long.toString(System.nanoTime(), 36);

    @Test
    void everythingBlankedStillVerifies() {
        // Given
        List<Content> things = things();
        journal.write("redacted-record-test", null, referredTo());
        journal.write("redacted-record-test", null, things);
        // When
        things.forEach(this::blankAll);
        // Then
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = command.run(List.of(), new PrintStream(new ByteArrayOutputStream()), new PrintStream(err));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertEquals(0, code);
        assertEquals(patterns("select distinct kind || '/' || coalesce(list || '/', '') || array_to_string(field, '/')"
                + " from redactable where kind not in ('state', 'cycle', 'session', 'review', 'theme')"),
                patterns("select distinct r.kind || '/' || regexp_replace(substr(f, 2), '/\\d+/', '/') from redaction r,"
                        + " unnest(r.fields) f where r.reason = '" + run + "'"));
    }

    private void blankAll(Content thing) {
        UUID proposal = UUID.randomUUID();
        String fields = redacting.words(thing.thingKind(), thing.publicId()).keySet().stream()
                .map(pointer -> "'" + pointer + "'").collect(Collectors.joining(", "));
        QuarkusTransaction.requiringNew().run(() -> {
            journal.lock();
            entities.createNativeQuery("insert into redaction (id, kind, thing, fields, reason, basis, proposed_by, proposed_at,"
                    + " approved_by, approved_at) values ('" + proposal + "', '" + thing.thingKind() + "', '" + thing.publicId()
                    + "', array[" + fields + "], '" + run + "', 'law', 'One', now(), 'Other', now())").executeUpdate();
            String change = redacting.carryOut(proposal, thing.thingKind(), thing.publicId(), new By("One, Other", null), run, "law");
            entities.createNativeQuery("update redaction set change = '" + change + "' where id = '" + proposal + "'")
                    .executeUpdate();
        });
        assertTrue(redacting.words(thing.thingKind(), thing.publicId()).isEmpty(), thing.publicId());
    }

    private List<Content> referredTo() {
        String cited = "'citations':[{'source':'a-hrc-28-10','place':'p. 1'}]}";
        return List.of(
                read(ThingKind.RECOMMENDATION, "{'id':'KAZ-2015-%1$s-0','origin':'stakeholder','state':'KAZ','organisation':"
                        + "'hrw','date':'2015','text':'Text','textKind':'summary','language':'en'," + cited),
                read(ThingKind.DEVELOPMENT, "{'id':'KAZ-d-%1$s-0','state':'KAZ','kind':'other','direction':'neutral',"
                        + "'title':'Title','text':'Text','date':'2016'," + cited),
                read(ThingKind.ASSESSMENT, "{'id':'" + corrected + "','recommendation':'KAZ-2015-%1$s-0','assessor':'hrw',"
                        + "'status':'regressed','date':'2016','confidence':'low','basis':'read','reasons':'Reasons','author':'A','releasedBy':'B',"
                        + "'noEvidence':true," + cited));
    }

    private List<Content> things() {
        return List.of(
                read(ThingKind.SOURCE, "{'id':'%1$s','title':'secret','publisher':'secret','kind':'press','note':'secret'}"),
                read(ThingKind.ORGANISATION, "{'id':'%1$s','name':'secret','kind':'nhri'," + CITED),
                read(ThingKind.PROVISION, "{'id':'KAZ-%1$s','state':'KAZ','instrument':'Law','title':'secret'," + CITED),
                read(ThingKind.RECOMMENDATION, "{'id':'KAZ-2015-%1$s-1','origin':'stakeholder','state':'KAZ','organisation':"
                        + "'hrw','date':'2015','text':'secret','textKind':'summary','language':'en','parts':[{'text':'secret',"
                        + "'recommendingStates':[{'state':'FRA'}]}],'positions':[{'position':'noted','date':'2016','part':"
                        + "'secret','wording':'secret','withdrawn':'secret'," + AT + "},{'position':'noted','date':'2017',"
                        + "'corrects':1,'correction':'secret'," + AT + "}],'related':[{'recommendation':'KAZ-2015-%1$s-0',"
                        + "'relation':'follows_up','note':'secret'}]," + CITED),
                read(ThingKind.COMMITMENT, "{'id':'KAZ-c-%1$s','state':'KAZ','kind':'public_statement','title':'secret',"
                        + "'text':'secret','saidBy':'secret','saidAt':'secret','milestones':[{'title':'secret','due':'2020'," + AT
                        + "}],'indicators':[{'name':'Cases','date':'2019','value':3," + AT + "}]," + CITED),
                read(ThingKind.DEVELOPMENT, "{'id':'KAZ-d-%1$s','state':'KAZ','kind':'other','direction':'neutral','title':'secret',"
                        + "'text':'secret','date':'2016','corrects':'KAZ-d-%1$s-0','correction':'secret',"
                        + "'disagreements':[{'field':'date','says':'secret','note':'secret'," + AT + "}]," + CITED),
                read(ThingKind.ASSESSMENT, "{'id':'" + uuid() + "','recommendation':'KAZ-2015-%1$s-1','assessor':'hrw','status':"
                        + "'regressed','date':'2016','confidence':'low','basis':'read','reasons':'secret','author':'secret',"
                        + "'releasedBy':'secret','corrects':'" + corrected + "','correction':'secret',"
                        + "'evidence':[{'source':'%1$s','place':'secret','bearing':'context'}]," + CITED));
    }

    private Set<Object> patterns(String sql) {
        return Set.copyOf(QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(sql).getResultList()));
    }

    private static String uuid() {
        UUID random = UUID.randomUUID();
        return new UUID(random.getMostSignificantBits() & ~0xf000L | 0x7000, random.getLeastSignificantBits()).toString();
    }

    private Content read(ThingKind kind, String json) {
        try {
            return mapper.readValue(json.formatted(run).replace('\'', '"'), rules.of(kind).type());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
