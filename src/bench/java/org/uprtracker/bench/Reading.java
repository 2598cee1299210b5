package org.uprtracker.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.uprtracker.boot.EmbeddedDatabase;
import org.uprtracker.bench.Results.Goal;

/** Pages, single recommendations, tables and facets, against PostgreSQL's own bench and a constant. */
final class Reading {
    /** Nothing is kept from answer to answer: every question is put to the database. */
    static final Map<String, String> NOTHING_KEPT = Map.of("UPR_CACHE_MAX_SIZE", "0");

    static final String PAGE = "/v1/recommendations?state=FRA&limit=50";
    static final String TABLE = "/v1/status-table?rows=theme";
    static final String FACETS = "/v1/recommendations?limit=1&fields=id&facets=position,status,theme";

    private Reading() {}

    /** The first recommendation of the State: in every larger world it is there as well. */
    static String one(Service service) throws IOException {
        String page = service.get("/v1/recommendations?state=FRA&limit=1&fields=id");
        return "/v1/recommendations/" + new ObjectMapper().readTree(page).at("/items/0/id").asText();
    }

    /** Questions that nobody asked before. */
    static void anew(Lab lab) throws IOException, SQLException {
        double scale = lab.options().scale();
        Path world = lab.worlds().of(scale);
        try (Service service = lab.worlds().start(world, NOTHING_KEPT)) {
            if (!Pgbench.isThere()) {
                System.out.println("pgbench is not installed: pages, tables and facets are not compared with it");
                return;
            }
            EmbeddedDatabase.Connection database = EmbeddedDatabase.running(world).orElseThrow();
            rate(lab, service, world, database, "page of 50 recommendations of a State", PAGE);
            rate(lab, service, world, database, "one recommendation with everything", one(service));
            time(lab, service, world, database, "status table over all recommendations", TABLE);
            time(lab, service, world, database, "facets over all recommendations", FACETS);
        }
    }

    private static void rate(Lab lab, Service service, Path world, EmbeddedDatabase.Connection database, String what,
            String address) throws IOException, SQLException {
        Recorded statement = Recorded.of(service, world, database.jdbcUrl(), address);
        int seconds = lab.options().seconds();
        Lab.Pair rates = lab.compare(lab.options().rounds(),
                () -> lab.load().run(service.port, address, Map.of(), 200, Load.CLIENTS, seconds).perSecond(),
                () -> Pgbench.run(database, statement, Load.CLIENTS, seconds));
        lab.results().add(lab.options().scale(), what, Results.number(rates.one()) + "/s",
                "pgbench, same SQL: " + Results.number(rates.other()) + "/s", rates.ratio(), Goal.AT_LEAST, 0.5);
    }

    /** One client, as somebody who waits for it. */
    private static void time(Lab lab, Service service, Path world, EmbeddedDatabase.Connection database, String what,
            String address) throws IOException, SQLException {
        Recorded statement = Recorded.of(service, world, database.jdbcUrl(), address);
        int seconds = lab.options().seconds();
        Lab.Pair times = lab.compare(lab.options().rounds(),
                () -> lab.load().run(service.port, address, Map.of(), 200, 1, seconds).milliseconds(),
                () -> 1000 / Pgbench.run(database, statement, 1, seconds));
        lab.results().add(lab.options().scale(), what, Results.number(times.one()) + " ms",
                "pgbench, same SQL: " + Results.number(times.other()) + " ms", times.ratio(), Goal.AT_MOST, 1.5);
    }

    /** The same question while nothing changed. */
    static void again(Lab lab) throws IOException, SQLException {
        double scale = lab.options().scale();
        try (Service service = lab.worlds().start(lab.worlds().of(scale), Map.of())) {
            String tag = service.ask(HttpRequest.newBuilder(service.uri(PAGE)).build()).headers().firstValue("ETag").orElseThrow();
            int bytes = lab.load().run(service.port, PAGE, Map.of(), 200, 1, 0.1).bytes();
            against(lab, service, "the same page again", Map.of(), 200, bytes);
            against(lab, service, "the same page again, with If-None-Match", Map.of("If-None-Match", tag), 304, 0);
        }
        againOfTwo(lab);
    }

    /** Two instances on one database, which both ask it whether the record is as it was; each with half of the clients. */
    private static void againOfTwo(Lab lab) throws IOException, SQLException {
        int seconds = lab.options().seconds();
        int half = Load.CLIENTS / 2;
        Path world = lab.worlds().of(lab.options().scale());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(world);
                Service one = lab.worlds().beside(database); Service other = lab.worlds().beside(database)) {
            int bytes = lab.load().run(one.port, PAGE, Map.of(), 200, 1, 0.1).bytes();
            try (Constant constant = new Constant(bytes)) {
                Lab.Pair rates = lab.compare(lab.options().rounds(), () -> {
                    CompletableFuture<Double> meanwhile = CompletableFuture.supplyAsync(
                            () -> lab.load().run(other.port, PAGE, Map.of(), 200, half, seconds).perSecond());
                    return lab.load().run(one.port, PAGE, Map.of(), 200, half, seconds).perSecond() + meanwhile.join();
                }, () -> lab.load().run(constant.port, "/", Map.of(), 200, Load.CLIENTS, seconds).perSecond());
                lab.results().tell(lab.options().scale(), "the same page again, of two instances", Results.number(rates.one()) + "/s",
                        "constant of " + Results.number(bytes) + " bytes: " + Results.number(rates.other()) + "/s", rates.ratio());
            }
        }
    }

    private static void against(Lab lab, Service service, String what, Map<String, String> headers, int status, int bytes)
            throws IOException, SQLException {
        int seconds = lab.options().seconds();
        try (Constant constant = new Constant(bytes)) {
            Lab.Pair rates = lab.compare(lab.options().rounds(),
                    () -> lab.load().run(service.port, PAGE, headers, status, Load.CLIENTS, seconds).perSecond(),
                    () -> lab.load().run(constant.port, "/", headers, status, Load.CLIENTS, seconds).perSecond());
            lab.results().add(lab.options().scale(), what, Results.number(rates.one()) + "/s",
                    "constant of " + Results.number(bytes) + " bytes: " + Results.number(rates.other()) + "/s", rates.ratio(),
                    Goal.AT_LEAST, 0.6);
        }
    }

    /** A world of a tenth of the size beside the whole one. */
    static void growth(Lab lab) throws IOException, SQLException {
        double scale = lab.options().scale();
        Path small = lab.worlds().of(scale / 10);
        Path large = lab.worlds().of(scale);
        try (Service tenth = lab.worlds().start(small, NOTHING_KEPT); Service whole = lab.worlds().start(large, NOTHING_KEPT)) {
            grown(lab, tenth, whole, "growth of a page, ten times the rows", PAGE, 1.3);
            grown(lab, tenth, whole, "growth of one recommendation, ten times the rows", one(tenth), 1.3);
            grown(lab, tenth, whole, "growth of a table, ten times the rows", TABLE, 12);
        }
    }

    private static void grown(Lab lab, Service tenth, Service whole, String what, String address, double limit)
            throws IOException, SQLException {
        int seconds = lab.options().seconds();
        Lab.Pair times = lab.compare(lab.options().rounds(),
                () -> lab.load().run(whole.port, address, Map.of(), 200, 1, seconds).milliseconds(),
                () -> lab.load().run(tenth.port, address, Map.of(), 200, 1, seconds).milliseconds());
        lab.results().add(lab.options().scale(), what, Results.number(times.one()) + " ms",
                "a tenth: " + Results.number(times.other()) + " ms", times.ratio(), Goal.AT_MOST, limit);
    }

    static void statements(Lab lab) throws IOException, SQLException {
        UnaryOperator<String> page = more -> PAGE + "&theme=corruption&position=supported&q=vel&sort=date" + more;
        try (Service service = lab.worlds().start(lab.worlds().of(lab.options().scale()), NOTHING_KEPT)) {
            counted(lab, service, "SQL statements of a page with filters", page.apply(""), 1);
            counted(lab, service, "SQL statements of a page with a total", page.apply("&count=true"), 2);
            counted(lab, service, "SQL statements of a page with facets", page.apply("&facets=position"), 2);
            counted(lab, service, "SQL statements of a page with a total and facets", page.apply("&count=true&facets=position"), 3);
        }
    }

    private static void counted(Lab lab, Service service, String what, String address, int limit) throws IOException {
        double before = service.metric("upr_statements_total");
        service.get(address);
        double statements = service.metric("upr_statements_total") - before;
        lab.results().add(lab.options().scale(), what, Results.number(statements), "", statements, Goal.AT_MOST, limit);
    }
}
