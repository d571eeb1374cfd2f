package org.capacityportal.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventScope;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.SortColumn;
import org.capacityportal.platform.Sorting;
import org.capacityportal.programme.ProgrammeScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads outcomes within the viewer's scope, in the reader's language. What is overdue is told by the portal's clock. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class Outcomes {

    /** As the board of commitments and the list count it. */
    static final String OVERDUE = "(o.status in ('COMMITTED', 'IN_PROGRESS') and coalesce(o.due_on < :today, false))";

    /** The name of the city or region; null for a joint product. */
    static final String PLACE = "coalesce(%s, %s)".formatted(Cities.name("c"), Cities.name("r"));

    private static final String OWN = "coalesce(o.city_id = :viewerCity, false)";

    /** What {@link OutcomeSummary} holds. Owners are people who were not asked, so donors do not read their names. */
    static final String SUMMARY = """
            o.id, translated(o.title, o.title_translations, :language) as title, %s as language, o.kind, o.status,
            o.city_id, %s as place, o.city_id is not null and (:coordinates or %s) as city_open, %s as own,
            e.id as event_id, translated(e.title, e.title_translations, :language) as event_title,
            o.due_on, o.achieved_on, case when %s then :today - o.due_on end as days_overdue,
            case when :viewerPartner = 0 then o.owner end as owner, o.evidence, o.evidence_url""".formatted(shownLanguage("title"), PLACE, OWN, OWN, OVERDUE);

    private static final String DETAIL = SUMMARY + """
            , translated(o.description, o.description_translations, :language) as description,
            %s as description_language, e.starts_on as event_starts_on, e.ends_on as event_ends_on,
            p.id as programme_id, translated(p.title, p.title_translations, :language) as programme_title, o.agreed_on""".formatted(shownLanguage("description"));

    private static final Pattern NAME_AND_REGION = Pattern.compile("([^(,]+)(?:\\(([^)]*).*|,.*)?");

    private final JdbcClient jdbc;
    private final Listing listing;
    private final CurrentViewer viewer;
    private final Clock clock;

    Outcomes(JdbcClient jdbc, Listing listing, CurrentViewer viewer, Clock clock) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Outcomes with their city or region, and with their event where it is the viewer's to see. */
    static String tables(Viewer viewer) {
        return """
                outcome o
                left join city c on c.id = o.city_id
                left join region r on r.id = o.region_id
                left join event e on e.id = o.event_id and %s""".formatted(EventScope.condition("e", viewer));
    }

    /** The outcomes in the viewer's scope, with the parameters of {@link #SUMMARY} and {@link #tables}. */
    Conditions visible() {
        Viewer reader = viewer.get();
        return new Conditions()
                .and(OutcomeScope.condition("o", reader), reader.sqlParameters())
                .bind("language", Language.current().tag())
                .bind("coordinates", reader.coordinates())
                .bind("today", LocalDate.now(clock));
    }

    ListPage<OutcomeSummary> list(OutcomeFilter filter, ListRequest wanted) {
        Conditions conditions = visible()
                .search(filter.q(), "o.search_text")
                .andIf(filter.city(), "o.city_id = :city", "city")
                .andIf(filter.event(), "e.id = :event", "event")
                .andIf(filter.programme(), "e.programme_id = :programme", "programme")
                .andIf(filter.kind(), "o.kind = :kind", "kind")
                .andIf(filter.status(), "o.status = :status", "status")
                .andIf(filter.overdue(), OVERDUE + " = :overdue", "overdue")
                .andIf(filter.dueFrom(), "o.due_on >= :dueFrom", "dueFrom")
                .andIf(filter.dueTo(), "o.due_on <= :dueTo", "dueTo");
        atPlace(filter.place(), conditions);
        String collation = " collate " + Language.current().collation();
        Sorting sorting = new Sorting("o.id")
                .by("due", SortColumn.day("o.due_on").orNone().behind(OVERDUE))
                .by("title", SortColumn.text("translated(o.title, o.title_translations, :language)" + collation))
                .by("city", SortColumn.text(PLACE + collation).orNone())
                .by(
                        "status",
                        SortColumn.number(
                                "array_position(array['COMMITTED', 'IN_PROGRESS', 'ACHIEVED', 'DROPPED']::text[], o.status)"));
        return listing.read(OutcomeSummary.class, SUMMARY, tables(viewer.get()), conditions, sorting, wanted);
    }

    /** @throws NotFoundException where there is no such outcome, or none in the viewer's scope */
    OutcomeDetail detail(long id) {
        Conditions conditions = visible().and("o.id = :id").bind("id", id);
        String programme =
                "left join programme p on p.id = e.programme_id and " + ProgrammeScope.condition("p", viewer.get());
        return jdbc.sql("select " + DETAIL + " from " + tables(viewer.get()) + " " + programme + " "
                        + conditions.where())
                .params(conditions.parameters())
                .query(OutcomeDetail.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("outcome", id));
    }

    /** The programmes that the viewer may filter by. */
    List<Option> programmes() {
        Viewer reader = viewer.get();
        return jdbc.sql("""
                        select p.id::text as value, coalesce(p.short_title, translated(p.title, p.title_translations, :language)) as text
                        from programme p where %s order by coalesce(p.short_title, translated(p.title, p.title_translations, :language)) collate %s, p.id limit 500""".formatted(
                                ProgrammeScope.condition("p", reader),
                                Language.current().collation()))
                .params(reader.sqlParameters())
                .param("language", Language.current().tag())
                .query(Option.class)
                .list();
    }

    /** A name as typed ("sum") or as a look-up offers it ("Sumy (Sumy Oblast)"), of a city or of a region. */
    private static void atPlace(@Nullable String typed, Conditions conditions) {
        Matcher parts = NAME_AND_REGION.matcher(typed == null ? "" : typed.strip());
        if (!parts.matches()) {
            return;
        }
        String regionNames = "fold(concat_ws(' ', %1$s.name_uk, %1$s.name_en, %1$s.name_pl, %1$s.name_ru))";
        conditions
                .bind("placeName", pattern(parts.group(1)))
                .bind("placeRegion", pattern(parts.group(2)))
                .and("""
                        c.search_text like fold(:placeName) and exists (
                            select 1 from city named left join region around on around.id = named.region_id
                            where named.id = c.id and (:placeRegion = '%%' or %s like fold(:placeRegion)))
                        or %s like fold(:placeName)""".formatted(regionNames.formatted("around"), regionNames.formatted("r")));
    }

    private static String pattern(@Nullable String part) {
        return part == null || part.isBlank() ? "%" : "%" + part.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String shownLanguage(String column) {
        return "case when nullif(o.%1$s_translations ->> :language, '') is null then o.text_language else :language end"
                .formatted(column);
    }
}
