package org.uprtracker.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;

/** A key as it is kept: everything but the key itself. */
@Entity
@Table(name = "api_key")
public class ApiKey extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public byte[] hash;
    public String prefix;
    public String name;
    public String person;
    public String organisation;
    public String[] roles;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "revoked_at")
    public Instant revokedAt;

    @Column(name = "revoked_by")
    public String revokedBy;

    @Column(name = "last_used_at")
    public Instant lastUsedAt;

    boolean isActive(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    List<Role> roles() {
        return Stream.of(roles).map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT))).toList();
    }

    /** @param secret the key itself, when it is made; null ever after */
    KeyView view(String secret) {
        return new KeyView(id.toString(), secret, prefix, name, person, organisation, roles(), isActive(Instant.now()),
                createdAt, createdBy, expiresAt, revokedAt, revokedBy, lastUsedAt);
    }
}
