package org.capacityportal.report.publishing;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.capacityportal.report.comparison.Comparison.LineChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the records behind the lines of a report are called now, in the reader's language. */
@Component
class CurrentTitles {

    private record Titled(String id, String title) {}

    private static final Pattern NUMBERED =
            Pattern.compile("(EVENT|OUTCOME|INDICATOR) (\\d+)|(PLACE) (city|region)-(\\d+)");

    private final JdbcClient jdbc;

    CurrentTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By {@link LineChange#id()}, for those lines that are about one record; one statement however many there are. */
    Map<String, String> of(List<LineChange> lines) {
        return jdbc
                .sql("""
                        select 'EVENT ' || r.id as id, translated(r.title, r.title_translations, :language) as title
                        from event r where r.id = any(:events)
                        union all
                        select 'OUTCOME ' || r.id, translated(r.title, r.title_translations, :language)
                        from outcome r where r.id = any(:outcomes)
                        union all
                        select 'INDICATOR ' || r.id, translated(r.title, r.title_translations, :language)
                        from indicator r where r.id = any(:indicators)
                        union all
                        select 'PLACE city-' || r.id, %1$s from city r where r.id = any(:cities)
                        union all
                        select 'PLACE region-' || r.id, %1$s from region r where r.id = any(:regions)""".formatted(Cities.name("r")))
                .param("language", Language.current().tag())
                .param("events", ids(lines, "EVENT"))
                .param("outcomes", ids(lines, "OUTCOME"))
                .param("indicators", ids(lines, "INDICATOR"))
                .param("cities", ids(lines, "city"))
                .param("regions", ids(lines, "region"))
                .query(Titled.class)
                .stream()
                .collect(Collectors.toMap(Titled::id, Titled::title));
    }

    private static Long[] ids(List<LineChange> lines, String kind) {
        return lines.stream()
                .map(line -> NUMBERED.matcher(line.id()))
                .filter(Matcher::matches)
                .filter(id -> kind.equals(id.group(1)) || kind.equals(id.group(4)))
                .map(id -> Long.valueOf(id.group(2) == null ? id.group(5) : id.group(2)))
                .toArray(Long[]::new);
    }
}
