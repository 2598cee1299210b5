package org.uprtracker.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uprtracker.boot.TestDatabase;

/**
 * What people do with a service, written down with it: made-up facts about what is really on record. A service of an older
 * version refuses what it does not know yet.
 */
final class Story {
    static final String ADMIN = TestDatabase.ADMIN_KEY;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CITED = "[{'source':'a-hrc-28-10','place':'para. 126.29'}]";
    private static final String RECOMMENDATION = "{'origin':'state','state':'NRU','review':'NRU-4','paragraph':'%s','text':'%s',"
            + "'textKind':'summary','language':'en','recommendingStates':[{'state':'NOR'}],'positions':[{'position':'supported',"
            + "'date':'2014-10-30','citation':{'source':'a-hrc-28-10','place':'para. 126.29'}}],'themes':['upgrade-theme'],"
            + "'citations':" + CITED + "}";
    private static final String ASSESSMENT = "{'recommendation':'KAZ-2-126.29','assessor':'hrw','status':'%s','date':'%s',"
            + "'confidence':'high','basis':'stated','reasons':'%s','noEvidence':true}";

    private final Asker asker;
    private final Map<String, List<String>> workspace = new LinkedHashMap<>();

    private Story(Asker asker) {
        this.asker = asker;
    }

    /** @return addresses outside of the record, by the key they are seen with */
    static Map<String, List<String>> tell(Asker asker) {
        Story story = new Story(asker);
        if (asker.get(ADMIN, "/v1/api-keys").status() == 200) {
            story.people();
        }
        return story.workspace;
    }

    private void people() {
        String writer = key("Wanda Writer", "hrw", "contributor");
        String reviewer = key("Rita Reviewer", "hrw", "reviewer");
        String importer = key("Ivo Importer", null, "importer");
        String first = key("First Admin", null, "admin");
        String second = key("Second Admin", null, "admin");
        workspace.put(ADMIN, new ArrayList<>(List.of("/v1/api-keys")));
        workspace.put(writer, new ArrayList<>(List.of("/v1/drafts")));
        workspace.put(first, new ArrayList<>());
        workspace.put(importer, new ArrayList<>());
        if (!officialRecord()) {
            return;
        }
        drafts(writer, reviewer);
        webhook(writer);
        redaction(first, second);
        imported(importer);
    }

    private String key(String person, String organisation, String role) {
        return json(post(ADMIN, "/v1/api-keys", "{'name':'laptop','person':'" + person + "','roles':['" + role + "']"
                + (organisation == null ? "" : ",'organisation':'" + organisation + "'") + "}")).path("key").asText();
    }

    /** Everything that can happen to it: created, changed, merged, withdrawn. */
    private boolean officialRecord() {
        Asker.Reply theme = sent("POST", ADMIN, "/v1/themes", "{'id':'upgrade-theme','names':{'en':'A theme'},'citations':" + CITED
                + "}", Map.of("Idempotency-Key", "one-theme"));
        if (theme.status() == 404 || theme.status() == 405) {
            return false;
        }
        taken(theme);
        taken(post(ADMIN, "/v1/reviews", "{'state':'NRU','cycle':4,'session':48,'date':'2014-10-30','citations':" + CITED + "}"));
        List.of("1.1", "1.2", "1.3", "1.4").forEach(paragraph ->
                taken(post(ADMIN, "/v1/recommendations", RECOMMENDATION.formatted(paragraph, "Do " + paragraph + "."))));
        taken(sent("PATCH", ADMIN, "/v1/themes/upgrade-theme?reason=Its+name+in+French", "{'names':{'fr':'Un thème'}}", Map.of(
                "If-Match", etag(ADMIN, "/v1/themes/upgrade-theme"), "Content-Type", "application/merge-patch+json")));
        Asker.Reply merged = post(ADMIN, "/v1/recommendations/NRU-4-1.2/merge?reason=Same", "{'into':'NRU-4-1.1'}");
        if (merged.status() != 404) {
            taken(merged);
        }
        taken(sent("DELETE", ADMIN, "/v1/recommendations/NRU-4-1.3?reason=Never+made", null,
                Map.of("If-Match", etag(ADMIN, "/v1/recommendations/NRU-4-1.3"))));
        return true;
    }

    /** One is released and corrected, one is returned, one lies in review. */
    private void drafts(String writer, String reviewer) {
        assessments(writer, reviewer);
        String returned = draft(writer, "/v1/developments", "{'id':'KAZ-d-upgrade','state':'KAZ','kind':'other','direction':"
                + "'neutral','title':'It happened','text':'Something.','date':'2019-03-01','citations':" + CITED + "}");
        submitted(writer, returned);
        taken(post(reviewer, returned + "/return", "{'reason':'Give the page.'}"));
        String waiting = draft(writer, "/v1/commitments", "{'id':'KAZ-c-upgrade','state':'KAZ','kind':'public_statement','title':"
                + "'A promise','text':'We will.','date':'2019-03-01','due':'2030','citations':" + CITED + "}");
        submitted(writer, waiting);
        workspace.get(writer).addAll(List.of(returned, waiting));
    }

    private void assessments(String writer, String reviewer) {
        String draft = draft(writer, "/v1/assessments", ASSESSMENT.formatted("not_implemented", "2019-07-26", "Nothing was done."));
        String id = json(asker.get(writer, draft)).path("thing").asText();
        submitted(writer, draft);
        taken(post(reviewer, draft + "/release", ""));
        workspace.get(writer).add(draft);
        Asker.Reply corrected = post(writer, "/v1/assessments", ASSESSMENT.formatted("partially_implemented", "2019-07-27",
                "Something was.").replace("}", ",'corrects':'" + id + "','correction':'It was overlooked.'}"));
        if (corrected.status() == 500) {
            // A service of V4 or V5 cannot take it.
            return;
        }
        String correction = json(taken(corrected)).path("draftLink").asText();
        submitted(writer, correction);
        taken(post(reviewer, correction + "/release", ""));
        workspace.get(writer).add(correction);
    }

    private String draft(String writer, String address, String body) {
        return json(taken(post(writer, address, body))).path("draftLink").asText();
    }

    private void submitted(String writer, String draft) {
        taken(post(writer, draft + "/submit", ""));
    }

    /** To an address that is none: 192.0.2.0/24 is for documentation (RFC 5737). */
    private void webhook(String writer) {
        Asker.Reply made = post(writer, "/v1/webhooks", "{'url':'https://192.0.2.1/hook','filters':{'state':['NRU']}}");
        if (made.status() != 404) {
            taken(made);
            workspace.get(writer).add("/v1/webhooks");
        }
    }

    private void redaction(String first, String second) {
        Asker.Reply proposed = post(first, "/v1/redactions", "{'kind':'recommendation','id':'NRU-4-1.4','fields':['/text'],"
                + "'reason':'Somebody is at risk','basis':'safety'}");
        if (proposed.status() != 404) {
            taken(post(second, "/v1/redactions/" + json(taken(proposed)).path("id").asText() + "/approve", ""));
            workspace.get(first).add("/v1/redactions");
        }
    }

    private void imported(String importer) {
        String rows = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\n"
                + "Nauru,Asia,,Rebuild the first house,Norway,WEOG,,Supported,4,Detention,48\n"
                + "Nauru,Asia,,Rebuild the second house,France,WEOG,,Noted,2,Corruption,48\n";
        Asker.Reply sent = asker.send("POST", importer, "/v1/imports", rows.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/octet-stream"));
        if (sent.status() == 404) {
            return;
        }
        String job = taken(sent).location();
        for (int i = 0; i < 600 && !json(asker.get(importer, job)).path("state").asText().equals("done"); i++) {
            pause();
        }
        if (!json(asker.get(importer, job)).path("state").asText().equals("done")) {
            throw new IllegalStateException(asker.get(importer, job).body());
        }
        workspace.get(importer).addAll(List.of(job, job + "/items"));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String etag(String key, String address) {
        return asker.get(key, address).etag();
    }

    private Asker.Reply post(String key, String address, String body) {
        return sent("POST", key, address, body, Map.of());
    }

    private Asker.Reply sent(String method, String key, String address, String body, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        all.putAll(headers);
        return asker.send(method, key, address, body == null ? null : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), all);
    }

    private static Asker.Reply taken(Asker.Reply reply) {
        if (reply.status() >= 300) {
            throw new IllegalStateException(reply.toString());
        }
        return reply;
    }

    private static JsonNode json(Asker.Reply reply) {
        try {
            return JSON.readTree(taken(reply).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(reply.toString(), e);
        }
    }
}
