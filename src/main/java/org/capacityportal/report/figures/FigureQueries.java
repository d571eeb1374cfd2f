package org.capacityportal.report.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.PlaceLine;
import org.capacityportal.report.content.RoleLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the rows of a {@link FigureScope}: one statement per table of a report, however many rows there are. */
@Component
public class FigureQueries {

    private final JdbcClient jdbc;
    private final DifferentPeople differentPeople;

    FigureQueries(JdbcClient jdbc, DifferentPeople differentPeople) {
        this.jdbc = jdbc;
        this.differentPeople = differentPeople;
    }

    /** All figures; for a donor with the attributed parts of those that add up over events and outcomes. */
    public Figures figures(FigureScope scope) {
        Map<String, @Nullable BigDecimal> counted = differentPeople.whole(scope, sums(scope));
        Map<String, @Nullable Object> produced = query(scope, "select " + outcomeColumns(scope) + " from produced")
                .query()
                .singleRow();
        Map<Figure, @Nullable BigDecimal> full = new EnumMap<>(Figure.class);
        Map<Figure, BigDecimal> attributed = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            String column = figure.column();
            boolean outcome = figure.kind() == Figure.Kind.OUTCOMES;
            full.put(figure, outcome ? number(produced.get(column)) : counted.get(column));
            BigDecimal part = outcome ? number(produced.get(column + PART)) : counted.get(column + PART);
            if (part != null) {
                attributed.put(figure, part);
            }
        }
        return new Figures(full, attributed);
    }

    /** @param figure which counts, so that it is never blank and a whole number */
    public long value(FigureScope scope, Figure figure) {
        return Objects.requireNonNull(figures(scope).value(figure)).longValueExact();
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value == null ? null : value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }

    /** The columns of those figures that follow from rows {@code f} of {@code per_event}. */
    private static String sums(FigureScope scope) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.kind() != Figure.Kind.OUTCOMES && !figure.ofDifferent())
                .flatMap(figure -> {
                    String full =
                            switch (figure) {
                                case PASS_RATE ->
                                    "round(sum(f.exams_passed)::numeric / nullif(sum(f.exams_passed + f.exams_failed), 0), 4)";
                                case SATISFACTION -> "round(sum(f.rating_sum)::numeric / nullif(sum(f.ratings), 0), 4)";
                                case SATISFIED_SHARE ->
                                    "round(sum(f.satisfied)::numeric / nullif(sum(f.ratings), 0), 4)";
                                case RESPONSE_RATE ->
                                    "case when sum(f.ratings) > 0 then round(sum(f.ratings)::numeric / nullif(sum(f.present), 0), 4) end";
                                default -> "coalesce(sum(f." + figure.column() + "), 0)";
                            };
                    return columns(
                            figure,
                            full,
                            scope.ofDonor() && figure.kind() == Figure.Kind.SUM_OVER_EVENTS
                                    ? "coalesce(sum(f." + figure.column() + " * f.share), 0)"
                                    : null);
                })
                .collect(Collectors.joining(",\n"));
    }

    private static String outcomeColumns(FigureScope scope) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.kind() == Figure.Kind.OUTCOMES)
                .flatMap(figure -> columns(
                        figure,
                        "count(*) filter (where " + produced(figure) + ")",
                        scope.ofDonor() ? "coalesce(sum(share) filter (where " + produced(figure) + "), 0)" : null))
                .collect(Collectors.joining(",\n"));
    }

    private static Stream<String> columns(Figure figure, String full, @Nullable String part) {
        Stream<String> whole = Stream.of(full + " as " + figure.column());
        return part == null ? whole : Stream.concat(whole, Stream.of(part + " as " + figure.column() + PART));
    }

    /** What follows the name of a column that has the donor's part of its figure. */
    private static final String PART = "_attributed";

    /** The condition on a row of {@code produced} that a figure counts. */
    public static String produced(Figure figure) {
        return switch (figure) {
            case OVERDUE -> "overdue";
            case ACHIEVED_ON_TIME -> "on_time";
            default -> "status = '" + figure.name() + "'";
        };
    }

    public List<EventLine> events(FigureScope scope) {
        return query(scope, "select " + EVENT_COLUMNS + " from " + EVENT_TABLES + " order by e.ends_on, e.id")
                .query(EventLine.class)
                .list();
    }

    /** The columns of an {@link EventLine}. */
    public static final String EVENT_COLUMNS = """
            e.id, translated(e.title, e.title_translations, :language) as title,
            case when e.title_translations ->> :language <> '' then :language else e.text_language end as title_language,
            e.starts_on, e.ends_on, e.online, %s as place,
            f.attendance_sheet,
            f.attendances, f.participant_days, f.women, f.men, f.sex_not_recorded, f.reported, f.unnamed, f.delegations,
            f.exams_entered, f.exams_passed, f.ratings, f.rating_sum, f.present, f.share""".formatted(Cities.name("t"));

    public static final String EVENT_TABLES =
            "per_event f join event e on e.id = f.event_id left join city t on t.id = e.city_id";

    /** A condition that two rows are of the same city or region, such that they can be joined by hash: no id is 0. */
    public static String samePlace(String one, String other) {
        return "coalesce(%1$s.city_id, 0) = coalesce(%2$s.city_id, 0) and coalesce(%1$s.region_id, 0) = coalesce(%2$s.region_id, 0)"
                .formatted(one, other);
    }

    /** The ids of the programmes that the report tells of, given its events. */
    public List<Long> programmes(FigureScope scope, List<EventLine> events) {
        return query(
                        scope,
                        "select p.id from programme p where p.deleted_at is null and p.id in (" + scope.programmes()
                                + ")")
                .param("counted", events.stream().map(EventLine::id).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public List<PlaceLine> places(FigureScope scope) {
        return query(scope, """
                , took_part as materialized (
                    select t.* from jsonb_to_recordset(cast(:places as jsonb)) as t (
                        city_id bigint, region_id bigint, delegations bigint, attendances bigint, participant_days bigint,
                        reported bigint, unnamed bigint, participants bigint, women bigint, men bigint, sex_not_recorded bigint)
                ), place as (
                    select city_id, region_id from took_part
                    union
                    select city_id, region_id from produced where num_nonnulls(city_id, region_id) = 1
                ), results as (
                    select city_id, region_id, count(*) as outcomes, count(*) filter (where status = 'ACHIEVED') as achieved,
                           count(*) filter (where overdue) as overdue
                    from produced group by 1, 2
                )
                select p.city_id, p.region_id, coalesce(%1$s, %2$s) as name,
                       coalesce(t.delegations, 0) as delegations, coalesce(t.participants, 0) as participants,
                       coalesce(t.women, 0) as women, coalesce(t.men, 0) as men,
                       coalesce(t.sex_not_recorded, 0) as sex_not_recorded, coalesce(t.attendances, 0) as attendances,
                       coalesce(t.participant_days, 0) as participant_days, t.reported, coalesce(t.unnamed, 0) as unnamed,
                       coalesce(r.outcomes, 0) as outcomes, coalesce(r.achieved, 0) as achieved, coalesce(r.overdue, 0) as overdue
                from place p
                left join city c on c.id = p.city_id
                left join region g on g.id = p.region_id
                left join took_part t on %4$s
                left join results r on %5$s
                order by coalesce(%1$s, %2$s) collate %3$s, p.city_id, p.region_id""".formatted(
                                Cities.name("c"),
                                Cities.name("g"),
                                Language.current().collation(),
                                samePlace("t", "p"),
                                samePlace("r", "p")))
                .param("places", differentPeople.places(scope))
                .query(PlaceLine.class)
                .list();
    }

    public List<OutcomeLine> outcomes(FigureScope scope) {
        return query(scope, "select " + OUTCOME_COLUMNS + " from " + OUTCOME_TABLES + " order by o.agreed_on, o.id")
                .query(OutcomeLine.class)
                .list();
    }

    /** The columns of an {@link OutcomeLine}. */
    public static final String OUTCOME_COLUMNS = """
            o.id, translated(o.title, o.title_translations, :language) as title,
            case when o.title_translations ->> :language <> '' then :language else o.text_language end as title_language,
            o.city_id, o.region_id, coalesce(%s, %s) as place, o.event_id,
            translated(e.title, e.title_translations, :language) as event, o.kind, o.status, coalesce(f.overdue, false) as overdue,
            o.agreed_on, o.due_on, o.achieved_on, o.evidence, o.evidence_url""".formatted(Cities.name("c"), Cities.name("g"));

    public static final String OUTCOME_TABLES =
            "produced f join outcome o on o.id = f.id left join event e on e.id = o.event_id"
                    + " left join city c on c.id = o.city_id left join region g on g.id = o.region_id";

    /** Who else attended, by role. */
    public List<RoleLine> others(FigureScope scope) {
        return differentPeople.roles(scope);
    }

    /** From the first to the last day on which an event of the scope ended; empty where there is none. */
    public Optional<Period> span(FigureScope scope) {
        return scope.events().span();
    }

    /**
     * All rows of a query on the scope's tables, one after the other.
     *
     * @param sql as for {@link #query}
     * @param order {@code order by …}
     */
    public JdbcClient.StatementSpec inOrder(FigureScope scope, String sql, String order) {
        return statement(scope, "select * from (" + scope.with(sql) + ") listed " + order);
    }

    /** A statement on the scope's tables; {@code sql} begins with {@code select}, or with a comma and further tables. */
    public JdbcClient.StatementSpec query(FigureScope scope, String sql) {
        return statement(scope, scope.with(sql));
    }

    private JdbcClient.StatementSpec statement(FigureScope scope, String sql) {
        return jdbc.sql(sql)
                .params(scope.parameters())
                .param("language", Language.current().tag());
    }
}
