package org.capacityportal.delegation.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Refusals;
import org.capacityportal.platform.TranslatedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the questions that a coordinator adds to an evaluation. What was answered once is asked on as it was, or hidden. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnQuestions {

    static final int MOST = 10;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnQuestions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<SetupForm.QuestionRow> rows(long eventId) {
        return jdbc.sql("""
                        select id, kind, hidden,
                               text_translations || jsonb_build_object(text_language, text) as texts
                        from evaluation_question where event_id = ? order by position, id""").param(eventId).query(this::row).list();
    }

    private SetupForm.QuestionRow row(ResultSet row, int number) throws SQLException {
        Map<?, ?> texts = json.readValue(row.getString("texts"), Map.class);
        return new SetupForm.QuestionRow(
                row.getLong("id"),
                QuestionKind.valueOf(row.getString("kind")),
                (String) texts.get("uk"),
                (String) texts.get("en"),
                (String) texts.get("pl"),
                (String) texts.get("ru"),
                row.getBoolean("hidden"));
    }

    /** The ids of those that somebody has answered. */
    Set<Long> answered(long eventId) {
        return jdbc
                .sql("select distinct key::bigint from evaluation, jsonb_object_keys(own) key where event_id = ?")
                .param(eventId)
                .query(Long.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * Finds what cannot be taken over of a form, before anything is written.
     *
     * @param language of the event, in which every question has to be worded
     * @throws FieldRejectedException for all such rows together
     */
    void check(long eventId, Language language, List<SetupForm.QuestionRow> typed) {
        Map<Long, SetupForm.QuestionRow> known = known(eventId);
        Set<Long> answered = answered(eventId);
        Refusals refusals = new Refusals();
        int asked = 0;
        for (int i = 0; i < typed.size(); i++) {
            SetupForm.QuestionRow row = typed.get(i);
            String field = "questions[" + i + "]." + language.tag();
            SetupForm.QuestionRow before = row.id() == null ? null : known.get(row.id());
            boolean changed = before == null || !row.asksTheSameAs(before);
            if (changed && before != null && answered.contains(before.id())) {
                refusals.refuse(field, "evaluation.error.answered");
            } else if (changed && row.asks() && row.text(language) == null) {
                refusals.refuse(field, "validation.required");
            }
            if (row.asks() && ++asked == MOST + 1) {
                refusals.refuse(field, "evaluation.error.tooMany", MOST);
            }
        }
        refusals.throwIfAny();
    }

    /** Takes over the rows of a form that was {@linkplain #check checked}. Answered questions that it leaves out stay. */
    void replace(long eventId, Language language, List<SetupForm.QuestionRow> typed) {
        Map<Long, SetupForm.QuestionRow> gone = known(eventId);
        for (int i = 0; i < typed.size(); i++) {
            SetupForm.QuestionRow row = typed.get(i);
            SetupForm.QuestionRow before = row.asks() && row.id() != null ? gone.remove(row.id()) : null;
            if (before != null && row.asksTheSameAs(before)) {
                keep(eventId, i, row);
            } else if (row.asks()) {
                save(eventId, before == null ? null : before.id(), i, row, language);
            }
        }
        gone.keySet().removeAll(answered(eventId));
        jdbc.sql("delete from evaluation_question where event_id = :event and id = any (:gone)")
                .param("event", eventId)
                .param("gone", gone.keySet().toArray(Long[]::new))
                .update();
    }

    private Map<Long, SetupForm.QuestionRow> known(long eventId) {
        return rows(eventId).stream().collect(Collectors.toMap(row -> Objects.requireNonNull(row.id()), row -> row));
    }

    /** The texts stay in the language they were written in, whatever that of the event is by now. */
    private void keep(long eventId, int position, SetupForm.QuestionRow row) {
        jdbc.sql("""
                        update evaluation_question set position = :position, hidden = :hidden
                        where event_id = :event and id = :id""")
                .param("position", position)
                .param("hidden", Boolean.TRUE.equals(row.hidden()))
                .param("event", eventId)
                .param("id", row.id())
                .update();
    }

    private void save(long eventId, @Nullable Long id, int position, SetupForm.QuestionRow row, Language language) {
        TranslatedText text = TranslatedText.of(language, row.text(language), row.uk(), row.en(), row.pl(), row.ru());
        jdbc.sql(id == null ? """
                        insert into evaluation_question (event_id, position, kind, text_language, text, text_translations, hidden)
                        values (:event, :position, :kind, :language, :text, :translations::jsonb, :hidden)""" : """
                        update evaluation_question
                        set position = :position, kind = :kind, text_language = :language, text = :text,
                            text_translations = :translations::jsonb, hidden = :hidden
                        where event_id = :event and id = :id""")
                .param("event", eventId)
                .param("id", id)
                .param("position", position)
                .param("kind", Objects.requireNonNull(row.kind()).name())
                .param("language", language.tag())
                .param("text", text.original())
                .param("translations", json.writeValueAsString(new TreeMap<>(text.translations())))
                .param("hidden", Boolean.TRUE.equals(row.hidden()))
                .update();
    }
}
