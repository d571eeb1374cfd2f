package org.capacityportal.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. */
@Entity
@Table(name = "portal_user")
class User {

    /** After so many wrong passwords in a row sign-in is locked … */
    static final int WRONG_TRIES = 5;

    /** … for so long. */
    static final Duration LOCK = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "portal_user_seq")
    @SequenceGenerator(name = "portal_user_seq", sequenceName = "portal_user_seq")
    private @Nullable Long id;

    @Version
    private int version;

    private String email;
    private String name;
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long cityId;
    private @Nullable Long partnerId;
    private boolean enabled = true;

    /** Written by {@link SignIn} alone. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lockedUntil;

    @ElementCollection
    @CollectionTable(name = "user_programme", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "programme_id")
    private Set<Long> programmeIds = new HashSet<>();

    protected User() {}

    /** A new user, who cannot sign in before they have set a password. */
    User(String email, String name, Role role, Scope scope) {
        this.email = normalised(email);
        this.name = name.strip();
        this.role = role;
        assign(role, scope);
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    final void assign(Role newRole, Scope scope) {
        role = newRole;
        cityId = newRole == Role.CITY_OFFICIAL ? scope.cityId() : null;
        partnerId = newRole == Role.DONOR ? scope.partnerId() : null;
        Set<Long> assigned = newRole == Role.COORDINATOR ? scope.programmeIds() : Set.of();
        programmeIds.retainAll(assigned);
        programmeIds.addAll(assigned);
    }

    void rename(String newEmail, String newName) {
        email = normalised(newEmail);
        name = newName.strip();
    }

    void setPassword(String hash) {
        passwordHash = hash;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    boolean isLocked(Clock clock) {
        return lockedUntil != null && lockedUntil.isAfter(clock.instant());
    }

    Viewer toViewer() {
        return new Viewer(id(), name, email, role, cityId, partnerId);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The user is not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return role;
    }

    boolean isEnabled() {
        return enabled;
    }

    Scope scope() {
        return new Scope(cityId, partnerId, Set.copyOf(programmeIds));
    }

    /** What a running session rests on. */
    Access access() {
        return new Access(email, role, scope(), enabled);
    }

    record Access(String email, Role role, Scope scope, boolean enabled) {}

    /** What a role is limited to: a city, a donor or programmes; ids of records that other modules own. */
    record Scope(@Nullable Long cityId, @Nullable Long partnerId, Set<Long> programmeIds) {}
}
