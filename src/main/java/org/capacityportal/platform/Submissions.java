package org.capacityportal.platform;

import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a form that is sent twice (a double click, a reload, a poor line) create one record. Each form carries a token;
 * the token and the record are written in one transaction, so a second sending waits for the first and then finds its
 * record.
 */
@Component
public class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs {@code create} unless a form with this token already did.
     *
     * @param token null for a form without one, which always creates
     * @return the id of the record, new or from the first sending
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long once(@Nullable UUID token, LongSupplier create) {
        if (token == null) {
            return create.getAsLong();
        }
        int first = jdbc.sql("insert into form_submission (token) values (?) on conflict do nothing")
                .param(token)
                .update();
        if (first == 0) {
            return jdbc.sql("select created_id from form_submission where token = ?")
                    .param(token)
                    .query(Long.class)
                    .single();
        }
        long id = create.getAsLong();
        jdbc.sql("update form_submission set created_id = ? where token = ?")
                .params(id, token)
                .update();
        return id;
    }
}
