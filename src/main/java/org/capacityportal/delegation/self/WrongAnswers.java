package org.capacityportal.delegation.self;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever tries names to learn who is on a list. Only wrong answers count, since everybody in a room may share
 * one network address. They are counted in the database, where all instances of the portal see them, and under digests, so
 * that no address is kept.
 */
@Component
class WrongAnswers {

    /** In a minute, from one network address: what a full room of people who mistype may need. */
    static final int MOST_OF_ONE = 30;

    /** In a minute, from all addresses together. */
    static final int MOST_OF_ALL = 120;

    private static final Duration KEPT = Duration.ofHours(1);

    private static final String KEY_OF_ONE = "sha256(convert_to(:link || ' ' || :sender, 'UTF8'))";
    private static final String KEY_OF_ALL = "sha256(convert_to(:link, 'UTF8'))";

    private final JdbcClient jdbc;
    private final Clock clock;

    WrongAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether so many were given under a link in this minute that no more answers are looked at. */
    @Transactional
    public boolean areTooMany(String link, String sender) {
        return jdbc.sql("""
                        select exists (select 1 from visitor_guess where minute = :minute
                            and (key = %s and number >= :one or key = %s and number >= :all))""".formatted(KEY_OF_ONE, KEY_OF_ALL))
                .param("link", link)
                .param("sender", sender)
                .param("minute", minute())
                .param("one", MOST_OF_ONE)
                .param("all", MOST_OF_ALL)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void count(String link, String sender) {
        jdbc.sql("delete from visitor_guess where minute < ?")
                .param(minute().minus(KEPT))
                .update();
        jdbc.sql("""
                        insert into visitor_guess (key, minute, number)
                        values (%s, :minute, 1), (%s, :minute, 1)
                        on conflict (key, minute) do update set number = visitor_guess.number + 1""".formatted(KEY_OF_ONE, KEY_OF_ALL))
                .param("link", link)
                .param("sender", sender)
                .param("minute", minute())
                .update();
    }

    private OffsetDateTime minute() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }
}
