package org.capacityportal.report.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.capacityportal.report.activity.Activities;
import org.capacityportal.report.content.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the indicators of a report with their targets and entered values, each in one statement. */
@Component
class IndicatorRows {

    /** @param dimensions by which it is told apart, now */
    record Indicator(
            long id,
            long programmeId,
            String programme,
            LocalDate programmeStartsOn,
            long resultId,
            String result,
            String level,
            String title,
            String titleLanguage,
            String measure,
            @Nullable Figure figure,
            boolean falling,
            @Nullable BigDecimal baselineValue,
            @Nullable String baselineText,
            @Nullable Integer baselineYear,
            List<String> dimensions) {

        boolean tells(String category) {
            return category.isEmpty() || dimensions.contains(Category.dimension(category));
        }
    }

    record Target(
            long indicatorId,
            LocalDate startsOn,
            LocalDate endsOn,
            String category,
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable String comment) {}

    record Value(
            long indicatorId,
            LocalDate asOf,
            String category,
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable String evidence,
            @Nullable String evidenceUrl) {}

    private final JdbcClient jdbc;

    IndicatorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param countedOnly whether to leave out those whose values are entered */
    List<Indicator> indicators(List<Long> programmes, boolean countedOnly) {
        return jdbc.sql("""
                select i.id, i.programme_id, translated(p.title, p.title_translations, :language) as programme,
                       p.starts_on as programme_starts_on, r.id as result_id,
                       translated(r.title, r.title_translations, :language) as result, r.level,
                       translated(i.title, i.title_translations, :language) as title,
                       case when i.title_translations ->> :language <> '' then :language else i.text_language end as title_language,
                       i.measure, i.figure, i.falling, i.baseline_value, i.baseline_text, i.baseline_year,
                       (select coalesce(string_agg(d.dimension, ','), '') from indicator_dimension d
                        where d.indicator_id = i.id) as dimensions
                from indicator i
                join result r on r.id = i.result_id and r.deleted_at is null
                left join result o on o.id = r.objective_id
                join programme p on p.id = i.programme_id
                where i.deleted_at is null and i.programme_id = any (:programmes) and (i.figure is not null or not :countedOnly)
                order by p.starts_on, p.id, %s, i.position, i.id""".formatted(Activities.ORDER_OF_RESULTS))
                .param("programmes", programmes.toArray(Long[]::new))
                .param("countedOnly", countedOnly)
                .param("language", Language.current().tag())
                .query(Indicator.class)
                .list();
    }

    List<Target> targets(Collection<Indicator> indicators) {
        return jdbc.sql("""
                        select indicator_id, starts_on, ends_on, category, value, text, comment
                        from indicator_target where indicator_id = any (:indicators)
                        order by indicator_id, ends_on, category""")
                .param("indicators", ids(indicators))
                .query(Target.class)
                .list();
    }

    /** What was entered by a day, the latest first. */
    List<Value> values(Collection<Indicator> indicators, LocalDate by) {
        return jdbc.sql("""
                        select v.indicator_id, v.as_of, v.category, v.value, v.text, v.evidence, v.evidence_url
                        from indicator_value v join indicator i on i.id = v.indicator_id and i.figure is null
                        where v.indicator_id = any (:indicators) and v.as_of <= :by
                        order by v.indicator_id, v.as_of desc, v.category""")
                .param("indicators", ids(indicators))
                .param("by", by)
                .query(Value.class)
                .list();
    }

    /** The names of regions by their category, in the order of the names. */
    Map<String, String> regions(Collection<String> categories) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select g.id, %1$s as name from region g where g.id = any (:ids) order by %1$s collate %2$s, g.id"
                        .formatted(Cities.name("g"), Language.current().collation()))
                .param("ids", Category.regions(categories).toArray(Long[]::new))
                .param("language", Language.current().tag())
                .query(row -> {
                    names.put(Category.ofRegion(row.getLong("id")), row.getString("name"));
                });
        return names;
    }

    private static Long[] ids(Collection<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).toArray(Long[]::new);
    }
}
