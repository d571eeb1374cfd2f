package org.capacityportal.programme.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sorting;
import org.capacityportal.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads indicators of the programmes in the viewer's scope, in the reader's language. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class Indicators {

    private final Programmes programmes;
    private final Parts parts;
    private final CurrentViewer viewer;
    private final Listing listing;
    private final JdbcClient jdbc;

    Indicators(Programmes programmes, Parts parts, CurrentViewer viewer, Listing listing, JdbcClient jdbc) {
        this.programmes = programmes;
        this.parts = parts;
        this.viewer = viewer;
        this.listing = listing;
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException where there is no such indicator, or its programme is none in the viewer's scope */
    IndicatorDetail detail(long programmeId, long id, ListRequest wanted) {
        programmes.requireVisible(programmeId);
        IndicatorDetail.Facts facts = jdbc.sql("""
                        select i.id, %s as title, %s as language, %s as description, %s as description_language, i.text_language,
                               r.id as result_id, %s as result, r.level, i.measure, i.falling, i.figure,
                               i.baseline_value, i.baseline_text, i.baseline_year, i.baseline_comment
                        from indicator i join result r on r.id = i.result_id
                        where i.id = :id and i.programme_id = :programme and i.deleted_at is null""".formatted(
                                Results.translated("title", "i"),
                                Results.languageOf("title", "i"),
                                Results.translated("description", "i"),
                                Results.languageOf("description", "i"),
                                Results.translated("title", "r")))
                .param("id", id)
                .param("programme", programmeId)
                .param("language", Language.current().tag())
                .query(IndicatorDetail.Facts.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("indicator", id));
        List<Dimension> dimensions =
                Dimension.inOrder(jdbc.sql("select dimension from indicator_dimension where indicator_id = ?")
                        .param(id)
                        .query(Dimension.class)
                        .list());
        return new IndicatorDetail(
                facts, dimensions, parts.of(programmeId, dimensions), targets(id), days(id, facts, wanted));
    }

    /** @throws NotFoundException as {@link #detail} */
    String titleOf(long programmeId, long id) {
        programmes.requireVisible(programmeId);
        return jdbc.sql("select " + Results.translated("title", "i")
                        + " from indicator i where i.id = :id and i.programme_id = :programme and i.deleted_at is null")
                .param("id", id)
                .param("programme", programmeId)
                .param("language", Language.current().tag())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("indicator", id));
    }

    private List<IndicatorDetail.Period> targets(long id) {
        Map<List<LocalDate>, IndicatorDetail.Period> periods = new LinkedHashMap<>();
        jdbc.sql("""
                        select t.starts_on, t.ends_on, t.category, t.value, t.text, t.comment
                        from indicator_target t
                        where t.indicator_id = ? and (t.category = '' or exists (
                            select 1 from indicator_dimension d
                            where d.indicator_id = t.indicator_id and d.dimension = split_part(t.category, ':', 1)))
                        order by t.ends_on, t.starts_on, t.category""").param(id).query(Target.class).list().forEach(target -> {
            IndicatorDetail.Period period = periods.computeIfAbsent(
                    List.of(target.startsOn(), target.endsOn()),
                    days -> new IndicatorDetail.Period(
                            target.startsOn(), target.endsOn(), new HashMap<>(), new ArrayList<>()));
            period.levels().put(target.category(), target.level());
            if (target.comment() != null) {
                period.comments().add(target.comment());
            }
        });
        return List.copyOf(periods.values());
    }

    /** None where the portal counts: what was entered before then stays on record, unseen. */
    private ListPage<IndicatorDetail.Day> days(long id, IndicatorDetail.Facts facts, ListRequest wanted) {
        Conditions conditions = new Conditions().and("true").bind("indicator", facts.figure() == null ? id : 0L);
        ListPage<LocalDate> page = listing.read(
                LocalDate.class,
                "as_of",
                "(select distinct as_of from indicator_value where indicator_id = :indicator) days",
                conditions,
                new Sorting("as_of").by("day", "as_of"),
                new ListRequest(wanted.page(), "-day"));
        Map<LocalDate, List<ValueRow>> values = page.rows().isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select v.as_of, v.category, v.value, v.text, v.evidence, v.evidence_url, v.recorded_at,
                                       case when :coordinates then u.name end as recorded_by
                                from indicator_value v left join portal_user u on u.id = v.recorded_by
                                where v.indicator_id = :indicator and v.as_of in (:days)
                                order by v.category""")
                        .param("indicator", id)
                        .param("days", page.rows())
                        .param("coordinates", viewer.get().coordinates())
                        .query(ValueRow.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(ValueRow::asOf));
        List<IndicatorDetail.Day> days =
                page.rows().stream().map(day -> day(day, values.get(day))).toList();
        return new ListPage<>(days, page.total(), page.page(), page.lastPage(), null);
    }

    private static IndicatorDetail.Day day(LocalDate day, List<ValueRow> rows) {
        Map<String, Level> levels = new HashMap<>();
        rows.forEach(row -> levels.put(row.category(), new Level(row.value(), row.text())));
        // The whole sorts before its parts, and carries the evidence.
        ValueRow first = rows.get(0);
        return new IndicatorDetail.Day(
                day,
                levels,
                first.evidence(),
                first.evidenceUrl(),
                first.recordedAt().toInstant(),
                first.recordedBy());
    }

    private record ValueRow(
            LocalDate asOf,
            String category,
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable String evidence,
            @Nullable String evidenceUrl,
            OffsetDateTime recordedAt,
            @Nullable String recordedBy) {}
}
