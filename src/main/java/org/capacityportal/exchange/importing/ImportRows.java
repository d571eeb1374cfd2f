package org.capacityportal.exchange.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.city.Cities;
import org.capacityportal.exchange.importing.ShownRow.ShownProblem;
import org.capacityportal.exchange.reading.ListShape;
import org.capacityportal.exchange.reading.Problem;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a list page by page, each with the people whom it may be about. */
@Service
@ForCoordinators
class ImportRows {

    /** Which rows a tab shows, as a condition; {@code all} shows what is about somebody. */
    private static final Map<String, String> SHOWN = Map.of(
            "attention", "r.state in ('POSSIBLE', 'REJECTED')",
            "new", "r.state = 'NEW'",
            "matched", "r.state = 'MATCHED'",
            "listed", "r.state = 'LISTED'",
            "all", "r.state is not null");

    private final Listing listing;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRows(Listing listing, JdbcClient jdbc, JsonMapper json) {
        this.listing = listing;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row as it is stored. */
    private record Stored(
            int number,
            String cells,
            RowState state,
            @Nullable String name,
            @Nullable String latinName,
            @Nullable String sex,
            @Nullable String place,
            @Nullable String organisation,
            @Nullable String position,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String role,
            boolean fills,
            @Nullable Integer sameAsRow,
            @Nullable Long personId,
            @Nullable String decision,
            @Nullable Long decidedId,
            String problems,
            String candidates) {}

    /** Somebody on record, or in a row above. */
    private record Known(
            String name,
            @Nullable String latinName,
            @Nullable String sex,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String position,
            @Nullable String place,
            long events) {}

    /** Whether there is such a tab. */
    static boolean isTab(@Nullable String show) {
        return show != null && SHOWN.containsKey(show);
    }

    public ListPage<ShownRow> of(ImportView list, String show, ListRequest wanted) {
        Conditions conditions = new Conditions()
                .and("r.import_id = :import", Map.of("import", list.id()))
                .and(SHOWN.getOrDefault(show, "r.state is not null"))
                .bind("language", Language.current().tag());
        ListPage<Stored> page = listing.read(
                Stored.class,
                """
                r.number, r.cells::text as cells, r.state, nullif(%s, '') as name, r.latin_name, r.sex, coalesce(%s, %s) as place,
                r.organisation, r.position, r.email, r.phone, r.role, r.fills, r.same_as_row, r.person_id, r.decision, r.decided_id,
                r.problems::text as problems, r.candidates::text as candidates""".formatted(Participants.fullName("r"), Cities.name("c"), Cities.name("g")),
                "list_import_row r left join city c on c.id = r.city_id left join region g on g.id = r.region_id",
                conditions,
                new Sorting("r.number").by("number", "r.number"),
                new ListRequest(wanted.page(), null));
        Map<Integer, List<Candidate>> candidates = new HashMap<>();
        page.rows().forEach(row -> candidates.put(row.number(), candidates(row)));
        Map<Long, Known> people = people(ids(candidates.values(), Candidate::id));
        Map<Integer, Known> rows = rows(list.id(), ids(candidates.values(), Candidate::row));
        return new ListPage<>(
                page.rows().stream()
                        .map(row -> shown(row, candidates.get(row.number()), people, rows, list.shape()))
                        .toList(),
                page.total(),
                page.page(),
                page.lastPage(),
                null);
    }

    private List<Candidate> candidates(Stored row) {
        List<Candidate> offered = json.readValue(row.candidates(), new TypeReference<>() {});
        if (row.personId() != null
                && offered.stream().noneMatch(one -> row.personId().equals(one.id()))) {
            return List.of(new Candidate(row.personId(), null, true, row.state() == RowState.LISTED));
        }
        return offered;
    }

    private static <T> Set<T> ids(
            Collection<List<Candidate>> candidates, java.util.function.Function<Candidate, @Nullable T> id) {
        return candidates.stream()
                .flatMap(List::stream)
                .map(id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private ShownRow shown(
            Stored row,
            List<Candidate> candidates,
            Map<Long, Known> people,
            Map<Integer, Known> rows,
            ListShape shape) {
        List<Problem> problems = json.readValue(row.problems(), new TypeReference<>() {});
        List<ShownCandidate> offered = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Known known = candidate.id() != null ? people.get(candidate.id()) : rows.get(candidate.row());
            if (known != null) {
                offered.add(new ShownCandidate(
                        candidate.id() != null ? "use-" + candidate.id() : "row-" + candidate.row(),
                        candidate.id(),
                        candidate.row(),
                        known.name(),
                        known.position(),
                        known.place(),
                        known.events(),
                        candidate.listed(),
                        reasons(row, known),
                        candidate.id() == null ? List.of() : kept(row, known)));
            }
        }
        return new ShownRow(
                row.number(),
                row.state(),
                row.name(),
                row.sex(),
                row.place(),
                row.organisation(),
                row.position(),
                row.email(),
                row.phone(),
                row.role(),
                row.fills(),
                row.sameAsRow(),
                chosen(row),
                problems.stream()
                        .map(problem -> ShownProblem.of(problem, Cells.row(row.number(), row.cells()), shape))
                        .toList(),
                offered);
    }

    private static @Nullable String chosen(Stored row) {
        if (row.decision() != null) {
            return switch (row.decision()) {
                case "NEW" -> "new";
                case "ROW" -> "row-" + row.decidedId();
                default -> "use-" + row.decidedId();
            };
        }
        if (row.state() != RowState.MATCHED) {
            return null;
        }
        return row.personId() != null ? "use-" + row.personId() : "row-" + row.sameAsRow();
    }

    private static List<String> reasons(Stored row, Known known) {
        List<String> reasons = new ArrayList<>();
        boolean sameName = row.name() != null && row.name().equalsIgnoreCase(known.name());
        reasons.add(sameName ? "importing.reason.sameName" : "importing.reason.likeName");
        if (common(row.email(), known.email())) {
            reasons.add("importing.reason.sameEmail");
        }
        if (common(digits(row.phone()), digits(known.phone()))) {
            reasons.add("importing.reason.samePhone");
        }
        if (row.place() != null && known.place() != null) {
            reasons.add(
                    row.place().equals(known.place()) ? "importing.reason.samePlace" : "importing.reason.otherPlace");
        }
        if (row.position() != null && row.position().equalsIgnoreCase(known.position())) {
            reasons.add("importing.reason.samePosition");
        }
        return reasons;
    }

    private static List<String> kept(Stored row, Known known) {
        return Stream.of(
                        differ(row.sex(), known.sex()) ? "participant.field.sex" : null,
                        differ(row.latinName(), known.latinName()) ? "participant.field.latinName" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean differ(@Nullable String listed, @Nullable String known) {
        return listed != null && known != null && !listed.equalsIgnoreCase(known);
    }

    private static boolean common(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && Stream.of(one.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                        .anyMatch(Set.of(other.toLowerCase(Locale.ROOT).split("[\\s,;]+"))::contains);
    }

    private static @Nullable String digits(@Nullable String phones) {
        return phones == null
                ? null
                : Stream.of(phones.split("[,;]"))
                        .map(phone -> phone.replaceAll("\\D", ""))
                        .map(phone -> phone.substring(Math.max(0, phone.length() - 9)))
                        .collect(Collectors.joining(","));
    }

    private Map<Long, Known> people(Set<Long> ids) {
        Map<Long, Known> people = new HashMap<>();
        jdbc.sql("""
                        select pt.id, %s as name, pt.latin_name, pt.sex, pt.email, pt.phone, last.position, last.place,
                               (select count(distinct p.event_id) from participation p join event e on e.id = p.event_id
                                where p.participant_id = pt.id and p.deleted_at is null and e.deleted_at is null) as events
                        from participant pt
                        left join lateral (
                            select coalesce(%s, %s) as place, p.position
                            from participation p join event e on e.id = p.event_id
                            left join city c on c.id = p.city_id left join region g on g.id = p.region_id
                            where p.participant_id = pt.id and p.deleted_at is null and e.deleted_at is null
                            order by e.ends_on desc, p.id desc limit 1) last on true
                        where pt.id = any (:ids)""".formatted(Participants.fullName("pt"), Cities.name("c"), Cities.name("g")))
                .param("ids", ids.toArray(Long[]::new))
                .param("language", Language.current().tag())
                .query((row, number) -> people.put(row.getLong("id"), known(row)))
                .list();
        return people;
    }

    private Map<Integer, Known> rows(long importId, Set<Integer> numbers) {
        Map<Integer, Known> rows = new HashMap<>();
        jdbc.sql("""
                        select r.number, %s as name, r.latin_name, r.sex, r.email, r.phone, r.position, coalesce(%s, %s) as place, 0 as events
                        from list_import_row r left join city c on c.id = r.city_id left join region g on g.id = r.region_id
                        where r.import_id = :import and r.number = any (:numbers)""".formatted(Participants.fullName("r"), Cities.name("c"), Cities.name("g")))
                .param("import", importId)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("language", Language.current().tag())
                .query((row, number) -> rows.put(row.getInt("number"), known(row)))
                .list();
        return rows;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getString("name"),
                row.getString("latin_name"),
                row.getString("sex"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("position"),
                row.getString("place"),
                row.getLong("events"));
    }
}
