package org.uprtracker.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes keys. */
@ApplicationScoped
public class KeyIdentityProvider implements IdentityProvider<BearerRequest> {
    private final Identification identification;

    @Inject
    KeyIdentityProvider(Identification identification) {
        this.identification = identification;
    }

    @Override
    public Class<BearerRequest> getRequestType() {
        return BearerRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(BearerRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identification.of(request.secret())
                .map(KeyIdentityProvider::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    private static SecurityIdentity identity(Identification.Known known) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(known.caller().person()))
                .addAttribute(Access.CALLER, known.caller());
        if (known.expires() != null) {
            identity.addAttribute(Access.EXPIRES, known.expires());
        }
        return identity.build();
    }
}
