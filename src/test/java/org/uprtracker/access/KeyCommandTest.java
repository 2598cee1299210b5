package org.uprtracker.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.command.Subcommand;

/** Keys on the command line. */
@AccessTest
class KeyCommandTest {
    @Inject
    KeyCreateCommand create;

    @Inject
    KeyListCommand list;

    @Inject
    KeyRevokeCommand revoke;

    @Inject
    Keys keys;

    private record Ran(int code, String out, String err) {}

    private static Ran run(Subcommand command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = command.run(List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void theFirstKeyIsMadeHere() {
        // When
        Ran ran = run(create, "--person", "Berik Ospanov", "--name", "first key", "--role", "admin");
        // Then
        assertEquals(0, ran.code);
        assertTrue(ran.out.matches("upr_[A-Za-z0-9_-]{43}\\R"), ran.out);
        assertFalse(ran.err.contains(ran.out.strip()));
        given().header("Authorization", "Bearer " + ran.out.strip()).get("/v1/me").then().statusCode(200)
                .body("person", equalTo("Berik Ospanov")).body("roles", equalTo(List.of("admin")));
    }

    @Test
    void aKeyOfAnOrganisationIsMadeListedAndRevoked() {
        // Given
        Ran made = run(create, "--person", "Dana", "--name", "desk", "--organisation", "hrw", "--role", "reviewer", "--role",
                "contributor", "--expires", "2099-12-31");
        String id = made.err.split(" ")[1];
        assertTrue(line(id).matches(id + "\tupr_.{4}…\tactive until 2100-01-01T00:00:00Z\tDana\thrw\tcontributor,reviewer\tdesk"),
                line(id));
        // When
        Ran revoked = run(revoke, id);
        // Then
        assertEquals(0, revoked.code);
        assertTrue(line(id).contains("\trevoked "), line(id));
        given().header("Authorization", "Bearer " + made.out.strip()).get("/v1/me").then().statusCode(401);
        assertEquals("operator (command line)", keys.one(id).orElseThrow().revokedBy());
    }

    private String line(String id) {
        return run(list).out.lines().filter(line -> line.startsWith(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--name k --role admin | --person must not be blank",
        "--person A --role admin | --name must not be blank",
        "--person A --name k | --role must not be empty",
        "--person A --name k --role owner | --role: 'owner' is no role",
        "--person A --name k --role reviewer | --organisation is needed for the role reviewer",
        "--person A --name k --role admin --organisation nobody | --organisation is no organisation on record; /v1/organisations lists them",
        "--person A --name k --role admin --expires 2019-01-01 | --expires must lie in the future",
        "--person A --person B --name k --role admin | --person is given more than once",
        "--person A --name k --role admin --colour red | --colour is not an option of this command",
        "--person A --name k --role | --role needs a value",
    })
    void wrongUsageIsExplained(String arguments, String fault) {
        // Given
        int before = keys.all().size();
        // When
        Ran ran = run(create, arguments.split(" "));
        // Then
        assertEquals(64, ran.code);
        assertEquals("", ran.out);
        assertEquals(fault, ran.err.lines().findFirst().orElse(""));
        assertTrue(ran.err.contains("Usage: key create"), ran.err);
        assertEquals(before, keys.all().size());
    }

    @Test
    void revokingTakesTheIdOfAKey() {
        assertEquals(64, run(revoke).code);
        assertEquals(64, run(revoke, "a", "b").code);
        assertEquals(1, run(revoke, "a").code);
        assertEquals(64, run(list, "a").code);
    }
}
