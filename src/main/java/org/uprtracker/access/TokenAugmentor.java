package org.uprtracker.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** From the claims of a token that its provider vouched for to whoever asks. */
@ApplicationScoped
public class TokenAugmentor implements SecurityIdentityAugmentor {
    private final Organisations organisations;
    private final Uses uses;
    private final String organisationClaim;
    private final String rolesClaim;
    private final String personClaim;

    @Inject
    TokenAugmentor(
            Organisations organisations,
            Uses uses,
            @ConfigProperty(name = "upr.oidc.organisation-claim", defaultValue = "organisation") String organisationClaim,
            @ConfigProperty(name = "upr.oidc.roles-claim", defaultValue = "upr_roles") String rolesClaim,
            @ConfigProperty(name = "upr.oidc.person-claim", defaultValue = "name") String personClaim) {
        this.organisations = organisations;
        this.uses = uses;
        this.organisationClaim = organisationClaim;
        this.rolesClaim = rolesClaim;
        this.personClaim = personClaim;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(Access.CALLER, caller(token))
                        .addAttribute(Access.EXPIRES, Instant.ofEpochSecond(token.getExpirationTime()))
                        .build())
                : Uni.createFrom().item(identity);
    }

    /** Who has no organisation on record has no role in one; who is not named as a person has no role at all. */
    private Caller caller(JsonWebToken token) {
        if (token.getClaim("exp") == null) {
            // A token that never ends could not be taken back.
            throw new AuthenticationFailedException();
        }
        String organisation = texts(token.getClaim(organisationClaim)).filter(organisations::isOnRecord).findFirst().orElse(null);
        String person = texts(token.getClaim(personClaim)).collect(Collectors.joining(" ")).strip();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        texts(token.getClaim(rolesClaim))
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .flatMap(word -> Arrays.stream(Role.values()).filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word)))
                .filter(role -> organisation != null || !role.ofOrganisation())
                .forEach(roles::add);
        if (person.isEmpty()) {
            return new Caller(token.getSubject() == null ? "unnamed" : token.getSubject(), organisation, Set.of(), null, null);
        }
        Caller caller = new Caller(person, organisation, roles, null, null);
        uses.note(caller, token.getSubject());
        return caller;
    }

    /** A claim is a text, or a list of texts; anything else says nothing. */
    private static Stream<String> texts(Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream().flatMap(TokenAugmentor::texts);
        }
        if (claim instanceof JsonString text) {
            return Stream.of(text.getString());
        }
        return claim instanceof String text ? Stream.of(text) : Stream.empty();
    }
}
