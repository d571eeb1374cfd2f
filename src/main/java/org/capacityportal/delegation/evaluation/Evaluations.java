package org.capacityportal.delegation.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds evaluations for whoever holds a link, signed in or not. */
@Service
@Transactional
class Evaluations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Evaluations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is no evaluation under this common code (any more) */
    Evaluation common(String code) {
        return find("f.code = :value", code).orElseThrow(() -> new NotFoundException("evaluation", "of this link"));
    }

    Optional<Evaluation> of(long eventId) {
        return find("f.event_id = :value", eventId);
    }

    private Optional<Evaluation> find(String condition, Object value) {
        return jdbc.sql("""
                        select f.event_id, f.code, translated(e.title, e.title_translations, :language) as title, e.starts_on, e.ends_on, %s
                        from evaluation_form f join event e on e.id = f.event_id
                        where e.deleted_at is null and e.status not in ('CANCELLED', 'POSTPONED') and %s""".formatted(OpenHours.COLUMNS, condition))
                .param("value", value)
                .param("language", Language.current().tag())
                .query(this::evaluation)
                .optional();
    }

    private Evaluation evaluation(ResultSet row, int number) throws SQLException {
        return new Evaluation(
                row.getLong("event_id"),
                row.getString("code"),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                hours(row).on(LocalDate.now(clock)));
    }

    static OpenHours hours(ResultSet row) throws SQLException {
        return new OpenHours(
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getBoolean("closed"));
    }

    /** The coordinator's own questions that are asked, in their order. */
    List<Question> questions(long eventId) {
        return jdbc.sql("""
                        select id, kind, translated(text, text_translations, :language) as text,
                               case when text_translations ->> :language <> '' then :language else text_language end as language
                        from evaluation_question where event_id = :event and not hidden order by position, id""")
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(Question.class)
                .list();
    }
}
