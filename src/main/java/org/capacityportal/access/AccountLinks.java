package org.capacityportal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links. Who holds one may set the password of its user or, while the portal has no user at all, become the
 * first administrator. Only a digest of the token is stored, so that nobody who reads the database can use a link.
 */
@Component
class AccountLinks {

    static final Duration VALID_FOR_USER = Duration.ofDays(7);
    static final Duration VALID_FOR_FIRST_ADMINISTRATOR = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a link for a user; earlier ones stop working.
     *
     * @return its token, which is kept nowhere
     */
    @Transactional(propagation = Propagation.MANDATORY)
    String issue(long userId) {
        revoke(userId);
        return store(userId, VALID_FOR_USER);
    }

    /** A link for whoever starts the portal. Several instances that start together make one each, and each works. */
    @Transactional
    Optional<String> issueForFirstAdministrator() {
        jdbc.sql("delete from account_link where user_id is null and expires_at <= ?")
                .param(OffsetDateTime.now(clock))
                .update();
        return someoneIsThere() ? Optional.empty() : Optional.of(store(null, VALID_FOR_FIRST_ADMINISTRATOR));
    }

    /** Ends the links of a user that are not used yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    void revoke(long userId) {
        jdbc.sql("delete from account_link where user_id = ? and used_at is null")
                .param(userId)
                .update();
    }

    /** Whom a link is for; empty where it was never given, is used up, too old, or its user is disabled. */
    Optional<Holder> holder(String token) {
        return jdbc.sql("""
                        select l.user_id, u.email, u.name from account_link l left join portal_user u on u.id = l.user_id
                        where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                          and case when l.user_id is null then not exists (select 1 from portal_user) else u.enabled end""")
                .param("hash", hash(token))
                .param("now", OffsetDateTime.now(clock))
                .query(Holder.class)
                .optional();
    }

    /**
     * As {@link #holder}, for the use case that then {@linkplain #spend spends} the link. Others who claim a link wait, so
     * that of two with the same link one succeeds, and one of several who would become the first administrator.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Holder> claim(String token) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('account_link'))")
                .query((row, number) -> true)
                .list();
        return holder(token);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void spend(String token) {
        jdbc.sql("update account_link set used_at = ? where token_hash = ?")
                .params(OffsetDateTime.now(clock), hash(token))
                .update();
    }

    private boolean someoneIsThere() {
        return jdbc.sql("select exists (select 1 from portal_user)")
                .query(Boolean.class)
                .single();
    }

    private String store(@Nullable Long userId, Duration validity) {
        String token = LinkSecret.create();
        jdbc.sql("insert into account_link (token_hash, user_id, expires_at) values (?, ?, ?)")
                .params(hash(token), userId, OffsetDateTime.now(clock).plus(validity))
                .update();
        return token;
    }

    static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param userId null: the first administrator, who has no e-mail address and name yet */
    record Holder(
            @Nullable Long userId,
            @Nullable String email,
            @Nullable String name) {}
}
