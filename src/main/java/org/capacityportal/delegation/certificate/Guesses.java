package org.capacityportal.delegation.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever tries out numbers of certificates. Wrong ones are counted by the minute, for each address and for all
 * together, in the database, so that it holds on however many machines. While very many are tried from everywhere, each
 * address has fewer tries; who comes with a right number from an address of their own is always answered.
 */
@Service
class Guesses {

    static final int WRONG_PER_ADDRESS = 10;
    static final int WRONG_PER_ADDRESS_IN_A_STORM = 2;
    static final int STORM = 300;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Addresses share so many rows: who shares one with somebody who guesses waits a minute with them, once in a while. */
    private static final int ROWS = 4096;

    private static final int EVERYBODY = 0;

    private final JdbcClient jdbc;
    private final Clock clock;

    Guesses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The seconds until somebody may try again; 0 where they may now. */
    @Transactional(readOnly = true)
    public long secondsToWait(String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        @Nullable OffsetDateTime since = jdbc.sql("""
                        select mine.since from certificate_guesses mine
                        left join certificate_guesses everybody on everybody.client = :everybody and everybody.since > :begin
                        where mine.client = :client and mine.since > :begin
                          and mine.wrong >= case when everybody.wrong >= :storm then :fewer else :most end""")
                .param("client", row(address))
                .param("everybody", EVERYBODY)
                .param("begin", now.minus(WINDOW))
                .param("storm", STORM)
                .param("fewer", WRONG_PER_ADDRESS_IN_A_STORM)
                .param("most", WRONG_PER_ADDRESS)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
        return since == null
                ? 0
                : Math.max(1, Duration.between(now, since.plus(WINDOW)).toSeconds());
    }

    /** Counts a wrong number. */
    @Transactional
    public void wrong(String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into certificate_guesses (client, since, wrong)
                        select client, :now, 1 from unnest(:clients) client
                        on conflict (client) do update
                        set since = case when certificate_guesses.since > :begin then certificate_guesses.since else excluded.since end,
                            wrong = case when certificate_guesses.since > :begin then certificate_guesses.wrong + 1 else 1 end""")
                .param("clients", new Integer[] {EVERYBODY, row(address)})
                .param("now", now)
                .param("begin", now.minus(WINDOW))
                .update();
    }

    /** A household has one address of the fourth version of the protocol, of the sixth a whole network of 64 bits. */
    private static int row(String address) {
        String[] groups = address.split(":", -1);
        String network = groups.length > 4 ? String.join(":", Arrays.copyOf(groups, 4)) : address;
        return 1 + Math.floorMod(network.hashCode(), ROWS);
    }
}
