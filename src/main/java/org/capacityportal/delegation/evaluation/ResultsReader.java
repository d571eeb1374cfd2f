package org.capacityportal.delegation.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.event.EventScope;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the results of evaluations: figures for all who see the event, what people wrote for coordinators alone. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class ResultsReader {

    /** Answers {@code g} that count in the details: when an evaluation is closed, or was never set up, all of them. */
    private static final String DETAILED = "(g.released or :all)";

    private static final List<String> RATED = List.of("relevance", "trainers", "organisation");

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;
    private final Clock clock;

    ResultsReader(JdbcClient jdbc, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is no such event, or none in the viewer's scope */
    Results of(long eventId) {
        Viewer reader = viewer.get();
        boolean coordinates = reader.coordinates();
        Optional<OpenHours> hours = hours(eventId, reader);
        OpenHours.State state = hours.map(set -> set.on(LocalDate.now(clock))).orElse(OpenHours.State.CLOSED);
        boolean all = state == OpenHours.State.CLOSED;
        return jdbc.sql("""
                        select count(*) as answers, round(avg(g.overall), 1) as mean, count(*) filter (where g.overall >= 4) as satisfied,
                               %1$s, %2$s,
                               count(*) filter (where %3$s) as detailed,
                               count(*) filter (where %3$s and g.will_apply = 'YES') as will_yes,
                               count(*) filter (where %3$s and g.will_apply = 'PARTLY') as will_partly,
                               count(*) filter (where %3$s and g.will_apply = 'NO') as will_no,
                               (select count(*) from attended_participation a where a.event_id = :event and a.role = 'DELEGATE')
                               + (select count(*) from participation p join event e on e.id = p.event_id
                                  where e.id = :event and e.status <> 'COMPLETED' and p.deleted_at is null
                                    and p.role = 'DELEGATE' and not p.absent) as attendances
                        from evaluation g where g.event_id = :event""".formatted(
                                columns(
                                        IntStream.rangeClosed(1, 5).boxed(),
                                        "count(*) filter (where " + DETAILED + " and g.overall = %1$s) as rated%1$s"),
                                columns(
                                        RATED.stream(),
                                        "round(avg(g.%1$s) filter (where " + DETAILED + "), 1) as %1$s, count(g.%1$s)"
                                                + " filter (where " + DETAILED + ") as number_%1$s"),
                                DETAILED))
                .param("event", eventId)
                .param("all", all)
                .query((row, number) -> results(row, eventId, coordinates, hours.isPresent(), state))
                .single();
    }

    private static String columns(Stream<?> of, String column) {
        return String.join(", ", of.map(column::formatted).toList());
    }

    /** @return empty where no evaluation was set up */
    private Optional<OpenHours> hours(long eventId, Viewer reader) {
        return jdbc.sql("select f.event_id is not null as made, " + OpenHours.COLUMNS
                        + " from event e left join evaluation_form f on f.event_id = e.id where e.id = :event and "
                        + EventScope.condition("e", reader))
                .param("event", eventId)
                .params(reader.sqlParameters())
                .query((row, number) ->
                        row.getBoolean("made") ? Optional.of(Evaluations.hours(row)) : Optional.<OpenHours>empty())
                .optional()
                .orElseThrow(() -> new NotFoundException("event", eventId));
    }

    private Results results(ResultSet row, long eventId, boolean coordinates, boolean made, OpenHours.State state)
            throws SQLException {
        long detailed = row.getLong("detailed");
        boolean told = detailed >= Results.FEWEST;
        boolean all = state == OpenHours.State.CLOSED;
        List<Results.Rating> overall = new ArrayList<>();
        List<Results.Mean> means = new ArrayList<>();
        List<Results.Choice> choices = new ArrayList<>();
        if (told) {
            for (int rating = 5; rating > 0; rating--) {
                overall.add(new Results.Rating(rating, row.getLong("rated" + rating)));
            }
            for (String rated : RATED) {
                means.add(Results.Mean.of(
                        "evaluation.field." + rated,
                        null,
                        null,
                        row.getLong("number_" + rated),
                        row.getBigDecimal(rated)));
            }
            choices.add(new Results.Choice(
                    "evaluation.field.willApply",
                    null,
                    null,
                    List.of(
                            new Results.Chosen("evaluation.willApply.YES", row.getLong("will_yes")),
                            new Results.Chosen("evaluation.willApply.PARTLY", row.getLong("will_partly")),
                            new Results.Chosen("evaluation.willApply.NO", row.getLong("will_no")))));
            addOwn(eventId, all, means, choices);
        }
        return new Results(
                eventId,
                coordinates,
                made,
                state,
                row.getLong("answers"),
                row.getBigDecimal("mean"),
                row.getLong("satisfied"),
                row.getLong("attendances"),
                detailed,
                overall,
                means,
                choices,
                told && coordinates ? words(eventId, all) : List.of());
    }

    /** Own questions that were answered by enough people, in their order. */
    private void addOwn(long eventId, boolean all, List<Results.Mean> means, List<Results.Choice> choices) {
        jdbc.sql("""
                        select q.kind, translated(q.text, q.text_translations, :language) as text,
                               case when q.text_translations ->> :language <> '' then :language else q.text_language end as language,
                               count(*) as number, round(avg(case when q.kind = 'SCALE' then a.value::numeric end), 1) as mean,
                               count(*) filter (where a.value = 'YES') as yes, count(*) filter (where a.value = 'NO') as no
                        from evaluation_question q
                        join lateral (select g.own ->> q.id::text as value from evaluation g
                                      where g.event_id = q.event_id and %s) a on a.value is not null
                        where q.event_id = :event and q.kind <> 'TEXT'
                        group by q.id order by q.position, q.id""".formatted(DETAILED))
                .params(parameters(eventId, all))
                .query((row, number) -> {
                    String text = row.getString("text");
                    String language = row.getString("language");
                    return row.getString("kind").equals(QuestionKind.SCALE.name())
                            ? means.add(Results.Mean.of(
                                    null, text, language, row.getLong("number"), row.getBigDecimal("mean")))
                            : choices.add(new Results.Choice(
                                    null,
                                    text,
                                    language,
                                    List.of(
                                            new Results.Chosen("evaluation.yesNo.YES", row.getLong("yes")),
                                            new Results.Chosen("evaluation.yesNo.NO", row.getLong("no")))));
                })
                .list();
    }

    private List<Results.Words> words(long eventId, boolean all) {
        return jdbc.sql("""
                        with written as (
                            select 0 as position, 0 as question, null as text, null as language, g.id, g.comment as value
                            from evaluation g where g.event_id = :event and %1$s and g.comment is not null
                            union all
                            select q.position + 1, q.id, translated(q.text, q.text_translations, :language),
                                   case when q.text_translations ->> :language <> '' then :language else q.text_language end,
                                   g.id, g.own ->> q.id::text
                            from evaluation_question q join evaluation g on g.event_id = q.event_id
                            where q.event_id = :event and q.kind = 'TEXT' and %1$s and g.own ->> q.id::text is not null),
                        numbered as (
                            select *, row_number() over (partition by question order by id) as place,
                                   count(*) over (partition by question) as number
                            from written)
                        select text, language, number, array_agg(value order by md5(id || '-' || question)) as written
                        from numbered where place <= %2$s
                        group by position, question, text, language, number order by position, question""".formatted(DETAILED, Results.MOST_TEXTS))
                .params(parameters(eventId, all))
                .query((row, number) -> new Results.Words(
                        row.getString("text"), row.getString("language"), row.getLong("number"), List.of((String[])
                                row.getArray("written").getArray())))
                .list();
    }

    private static Map<String, Object> parameters(long eventId, boolean all) {
        return Map.of(
                "event", eventId, "all", all, "language", Language.current().tag());
    }
}
