package org.capacityportal.programme.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.capacityportal.programme.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the frameworks of the programmes in the viewer's scope, in the reader's language. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class Results {

    private final Programmes programmes;
    private final JdbcClient jdbc;

    Results(Programmes programmes, JdbcClient jdbc) {
        this.programmes = programmes;
        this.jdbc = jdbc;
    }

    /** SQL for a text of a row in the language {@code :language}, and for the language that it then stands in. */
    static String translated(String column, String alias) {
        return """
                translated(%1$s.%2$s, %1$s.%2$s_translations, :language)""".formatted(alias, column);
    }

    static String languageOf(String column, String alias) {
        return """
                case when %1$s.%2$s_translations ->> :language is null then %1$s.text_language else :language end""".formatted(alias, column);
    }

    /** @throws NotFoundException where the programme is none in the viewer's scope */
    Framework framework(long programmeId) {
        programmes.requireVisible(programmeId);
        List<ResultRow> rows = jdbc.sql("""
                        select r.id, r.level, o.id as objective_id, %s as title, %s as language,
                               %s as description, %s as description_language
                        from result r left join result o on o.id = r.objective_id and o.deleted_at is null
                        where r.programme_id = :programme and r.deleted_at is null
                        order by r.position, r.id""".formatted(
                                translated("title", "r"),
                                languageOf("title", "r"),
                                translated("description", "r"),
                                languageOf("description", "r")))
                .param("programme", programmeId)
                .param("language", Language.current().tag())
                .query(ResultRow.class)
                .list();
        Map<Long, List<Framework.Line>> lines = lines(programmeId);
        Map<Long, Framework.Group> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.put(row.id(), row.group(lines.getOrDefault(row.id(), List.of()))));
        return new Framework(inOrder(groups));
    }

    private static List<Framework.Group> inOrder(Map<Long, Framework.Group> groups) {
        List<Framework.Group> ordered = new ArrayList<>();
        for (Framework.Group group : groups.values()) {
            if (group.level() == ResultLevel.OBJECTIVE) {
                ordered.add(group);
                groups.values().stream()
                        .filter(output -> Long.valueOf(group.id()).equals(output.objectiveId()))
                        .forEach(ordered::add);
            }
        }
        groups.values().stream().filter(group -> !ordered.contains(group)).forEach(ordered::add);
        return ordered;
    }

    private Map<Long, List<Framework.Line>> lines(long programmeId) {
        Map<Long, List<Framework.Goal>> targets =
                jdbc.sql("""
                        select t.indicator_id, t.starts_on, t.ends_on, t.value, t.text
                        from indicator_target t join indicator i on i.id = t.indicator_id
                        where i.programme_id = ? and i.deleted_at is null and t.category = ''
                        order by t.ends_on""").param(programmeId).query(Framework.Goal.class).list().stream()
                        .collect(Collectors.groupingBy(Framework.Goal::indicatorId));
        return jdbc
                .sql("""
                        select i.id, i.result_id, %s as title, %s as language, i.measure, i.falling, i.figure,
                               i.baseline_value, i.baseline_text, i.baseline_year,
                               (select string_agg(d.dimension, ',') from indicator_dimension d where d.indicator_id = i.id) as told,
                               v.value as reached_value, v.text as reached_text, v.as_of as reached_on
                        from indicator i
                        left join lateral (select v.value, v.text, v.as_of from indicator_value v
                                           where v.indicator_id = i.id and v.category = ''
                                           order by v.as_of desc limit 1) v on i.figure is null
                        where i.programme_id = :programme and i.deleted_at is null
                        order by i.position, i.id""".formatted(translated("title", "i"), languageOf("title", "i")))
                .param("programme", programmeId)
                .param("language", Language.current().tag())
                .query(Framework.IndicatorFacts.class)
                .list()
                .stream()
                .map(facts -> new Framework.Line(facts, targets.getOrDefault(facts.id(), List.of())))
                .collect(Collectors.groupingBy(line -> line.facts().resultId()));
    }

    /** The results of a programme for a select, in the order of the framework. */
    List<Option> options(long programmeId) {
        return framework(programmeId).groups().stream().map(Results::option).toList();
    }

    /** The objectives that an output can serve. */
    List<Option> objectives(long programmeId) {
        return framework(programmeId).groups().stream()
                .filter(group -> group.level() == ResultLevel.OBJECTIVE)
                .map(Results::option)
                .toList();
    }

    private static Option option(Framework.Group group) {
        return new Option(String.valueOf(group.id()), group.title());
    }

    /** @throws NotFoundException where there is no such result, or its programme is none in the viewer's scope */
    String titleOf(long programmeId, long id) {
        programmes.requireVisible(programmeId);
        return jdbc.sql("select " + translated("title", "r")
                        + " from result r where r.id = :id and r.programme_id = :programme and r.deleted_at is null")
                .param("id", id)
                .param("programme", programmeId)
                .param("language", Language.current().tag())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("result", id));
    }

    private record ResultRow(
            long id,
            ResultLevel level,
            @Nullable Long objectiveId,
            String title,
            String language,
            @Nullable String description,
            String descriptionLanguage) {

        Framework.Group group(List<Framework.Line> indicators) {
            return new Framework.Group(
                    id, level, objectiveId, title, language, description, descriptionLanguage, indicators);
        }
    }
}
