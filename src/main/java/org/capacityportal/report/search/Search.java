package org.capacityportal.report.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventScope;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.programme.ProgrammeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds records of every kind by words of their names, in any of the portal's languages, within the viewer's scope. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class Search {

    /** How many hits of each kind are shown; more are on the list of that kind. */
    static final int MOST = 8;

    private final JdbcClient jdbc;
    private final Participants people;
    private final CurrentViewer viewer;
    private final Wording wording;

    Search(JdbcClient jdbc, Participants people, CurrentViewer viewer, Wording wording) {
        this.jdbc = jdbc;
        this.people = people;
        this.viewer = viewer;
        this.wording = wording;
    }

    /** The kinds of which anything was found; nothing for less than two letters. */
    List<Found> find(String typed) {
        if (typed.codePointCount(0, typed.length()) < 2) {
            return List.of();
        }
        Viewer reader = viewer.get();
        List<Found> found = new ArrayList<>();
        found.add(new Found(Found.Kind.EVENT, events(typed, reader)));
        if (reader.role() != Role.DONOR) {
            found.add(new Found(Found.Kind.CITY, cities(typed, reader)));
        }
        found.add(new Found(Found.Kind.PARTICIPANT, people(typed)));
        found.add(new Found(Found.Kind.PROGRAMME, programmes(typed, reader)));
        return found.stream().filter(kind -> !kind.hits().isEmpty()).toList();
    }

    private List<Found.Hit> events(String typed, Viewer reader) {
        return dated("""
                select e.id, translated(e.title, e.title_translations, :language) as name, e.starts_on, e.ends_on
                from event e %s order by e.ends_on desc, e.id desc limit :most""", typed, "e.search_text", EventScope.condition("e", reader), reader);
    }

    private List<Found.Hit> programmes(String typed, Viewer reader) {
        return dated("""
                select p.id, translated(p.title, p.title_translations, :language) as name, p.starts_on, p.ends_on
                from programme p %s order by p.ends_on desc, p.id desc limit :most""", typed, "p.search_text", ProgrammeScope.condition("p", reader), reader);
    }

    private List<Found.Hit> dated(String sql, String typed, String searched, String scope, Viewer reader) {
        Conditions conditions = conditions(reader).and(scope).search(typed, searched);
        return jdbc
                .sql(sql.formatted(conditions.where()))
                .params(conditions.parameters())
                .query(Dated.class)
                .list()
                .stream()
                .map(hit -> new Found.Hit(hit.id(), hit.name(), wording.days(hit.startsOn(), hit.endsOn())))
                .toList();
    }

    private List<Found.Hit> cities(String typed, Viewer reader) {
        Conditions conditions = conditions(reader).and("c.deleted_at is null").search(typed, "c.search_text");
        if (!reader.coordinates()) {
            conditions.and("c.id = :viewerCity");
        }
        return hits(
                """
                select c.id, %1$s as name, coalesce(%2$s, %3$s) as about
                from city c join country k on k.code = c.country_code left join region r on r.id = c.region_id
                %4$s order by c.population desc nulls last, %1$s, c.id limit :most""".formatted(Cities.name("c"), Cities.name("r"), Cities.name("k"), conditions.where()),
                conditions.parameters());
    }

    /** People by how their name sounds, in whatever alphabet it is typed; donors find those who agreed to it. */
    private List<Found.Hit> people(String typed) {
        return people.find(typed, MOST).stream()
                .map(person -> new Found.Hit(person.id(), person.name(), person.about()))
                .toList();
    }

    private List<Found.Hit> hits(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(Found.Hit.class).list();
    }

    private static Conditions conditions(Viewer reader) {
        Conditions conditions =
                new Conditions().bind("language", Language.current().tag()).bind("most", MOST);
        reader.sqlParameters().forEach(conditions::bind);
        return conditions;
    }

    private record Dated(long id, String name, LocalDate startsOn, LocalDate endsOn) {}
}
