package org.capacityportal.programme;

import java.util.List;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.partner.Partners;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Sorting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads programmes in the reader's language and scope (see {@link ProgrammeScope}). */
@Service
@Transactional(readOnly = true)
@ForEveryone
public class Programmes {

    /** How many programmes the page of a partner shows. */
    private static final int LATEST = 50;

    private final JdbcClient jdbc;
    private final Listing listing;
    private final CurrentViewer viewer;

    Programmes(JdbcClient jdbc, Listing listing, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.viewer = viewer;
    }

    /**
     * SQL for how a row of {@code programme} is called in the language {@code :language}: its short title, where it has
     * one and no reader is spared a language by the translation of the full one.
     */
    public static String name(String alias) {
        return ("case when %1$s.text_language = :language or %1$s.title_translations ->> :language is null"
                        + " then coalesce(%1$s.short_title, %1$s.title) else %1$s.title_translations ->> :language end")
                .formatted(alias);
    }

    /** The programmes in the viewer's scope for a select, the latest first. */
    public List<Option> options() {
        Conditions conditions = visible();
        return jdbc.sql("select g.id::text as value, " + name("g") + " as text from programme g " + conditions.where()
                        + " order by g.ends_on desc, g.id desc")
                .params(conditions.parameters())
                .query(Option.class)
                .list();
    }

    /** @throws NotFoundException where there is no such programme, or none in the viewer's scope */
    public void requireVisible(long programmeId) {
        Conditions conditions = visible().and("g.id = :id").bind("id", programmeId);
        boolean there = jdbc.sql("select exists (select 1 from programme g " + conditions.where() + ")")
                .params(conditions.parameters())
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NotFoundException("programme", programmeId);
        }
    }

    /** @throws NotFoundException as {@link #requireVisible}, and for viewers who only read */
    public void requireWritable(long programmeId) {
        if (!viewer.get().coordinates()) {
            throw new NotFoundException("programme", programmeId);
        }
        requireVisible(programmeId);
    }

    ListPage<ProgrammeSummary> list(ProgrammeFilter filter, ListRequest wanted) {
        Conditions conditions = visible()
                .search(filter.q(), "g.search_text")
                .andIf(filter.status(), "g.status = :status", "status")
                .andIf(
                        filter.donor(),
                        "exists (select 1 from funding f where f.programme_id = g.id and f.donor_id = :donor)",
                        "donor")
                .andIf(
                        filter.year(),
                        "extract(year from g.starts_on) <= :year and extract(year from g.ends_on) >= :year",
                        "year");
        Sorting sorting = new Sorting("g.id")
                .by("title", title() + " collate " + Language.current().collation())
                .by("period", "g.starts_on")
                .by("status", "g.status");
        return listing.read(
                ProgrammeSummary.class,
                """
                g.id, %s as title, g.short_title, g.starts_on, g.ends_on, g.status,
                (select string_agg(%s, ', ' order by f.share_percent desc, p.id)
                 from funding f join partner p on p.id = f.donor_id where f.programme_id = g.id) as donors,
                (select count(*) from programme_city pc where pc.programme_id = g.id) as cities""".formatted(title(), Partners.name("p")),
                "programme g",
                conditions,
                sorting,
                wanted);
    }

    /** The donors of the programmes in the viewer's scope, for the filter of the list. */
    List<Option> donors() {
        Conditions conditions = visible();
        return jdbc.sql("""
                        select p.id::text as value, %1$s as text from partner p
                        where exists (select 1 from funding f join programme g on g.id = f.programme_id
                                      %2$s and f.donor_id = p.id)
                        order by %1$s collate %3$s""".formatted(
                                Partners.name("p"),
                                conditions.where(),
                                Language.current().collation()))
                .params(conditions.parameters())
                .query(Option.class)
                .list();
    }

    /** @throws NotFoundException where there is no such programme, or none in the viewer's scope */
    ProgrammeDetail detail(long id) {
        Conditions conditions = visible().and("g.id = :id").bind("id", id);
        ProgrammeDetail.Facts facts = jdbc.sql("""
                        select g.id, g.text_language, %s as title, g.short_title, %s as goal,
                               case when g.title_translations ->> :language is null then g.text_language else :language end as title_language,
                               case when g.goal_translations ->> :language is null then g.text_language else :language end as goal_language,
                               g.starts_on, g.ends_on, g.status, g.audiences, g.source_url, g.note
                        from programme g %s""".formatted(
                                title(), "translated(g.goal, g.goal_translations, :language)", conditions.where()))
                .params(conditions.parameters())
                .query(ProgrammeDetail.Facts.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("programme", id));
        return new ProgrammeDetail(facts, otherTitles(facts), donorsOf(id), implementersOf(id));
    }

    /** How a programme is called, for headings and messages. */
    public String nameOf(long id) {
        Conditions conditions = visible().and("g.id = :id").bind("id", id);
        return jdbc.sql("select " + name("g") + " from programme g " + conditions.where())
                .params(conditions.parameters())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("programme", id));
    }

    /** @throws NotFoundException where there is no such programme, or none in the viewer's scope */
    public ProgrammeHeading heading(long id) {
        Conditions conditions = visible().and("g.id = :id").bind("id", id);
        return jdbc.sql("select g.id, " + name("g") + " as name, g.starts_on, g.ends_on from programme g "
                        + conditions.where())
                .params(conditions.parameters())
                .query(ProgrammeHeading.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("programme", id));
    }

    /** The cities of a visible programme, by name. */
    List<CityShown> citiesOf(long id) {
        requireVisible(id);
        return jdbc.sql("""
                        select c.id, %1$s as name, %2$s as region, %3$s as country, pc.selection, pc.assignment,
                               (:coordinates or c.id = :viewerCity) as linked
                        from programme_city pc
                        join city c on c.id = pc.city_id
                        join country k on k.code = c.country_code
                        left join region r on r.id = c.region_id
                        where pc.programme_id = :id
                        order by %1$s collate %4$s, c.id""".formatted(
                                Cities.name("c"),
                                Cities.name("r"),
                                Cities.name("k"),
                                Language.current().collation()))
                .params(readerParameters())
                .param("id", id)
                .query(CityShown.class)
                .list();
    }

    /** The programmes in the viewer's scope that a partner funds or implements. */
    PartnerProgrammes ofPartner(long partnerId) {
        Conditions conditions = visible()
                .and("f.donor_id is not null or i.partner_id is not null")
                .bind("partner", partnerId);
        String from = """
                from programme g
                left join funding f on f.programme_id = g.id and f.donor_id = :partner
                left join programme_implementer i on i.programme_id = g.id and i.partner_id = :partner
                """ + conditions.where();
        List<PartnerProgrammes.Row> rows = jdbc.sql("select g.id, " + name("g")
                        + " as name, g.starts_on, g.ends_on, g.status, f.share_percent, i.capacity " + from
                        + " order by g.ends_on desc, g.id desc limit " + LATEST)
                .params(conditions.parameters())
                .query(PartnerProgrammes.Row.class)
                .list();
        long total = rows.size() < LATEST
                ? rows.size()
                : jdbc.sql("select count(*) " + from)
                        .params(conditions.parameters())
                        .query(Long.class)
                        .single();
        return new PartnerProgrammes(rows, total);
    }

    private List<ProgrammeDetail.Title> otherTitles(ProgrammeDetail.Facts facts) {
        return jdbc.sql("""
                        select titles.language, titles.text from programme g
                        cross join lateral (
                            select g.text_language as language, g.title as text
                            union all select key, value from jsonb_each_text(g.title_translations)) as titles
                        where g.id = :id and titles.language <> :shown
                        order by titles.language <> g.text_language, titles.language""")
                .param("id", facts.id())
                .param("shown", facts.titleLanguage())
                .query(ProgrammeDetail.Title.class)
                .list();
    }

    private List<ProgrammeDetail.Donor> donorsOf(long id) {
        return jdbc.sql("""
                        select p.id, %s as name, f.amount, f.currency, f.share_percent,
                               (:coordinates or p.id = :viewerPartner) as linked
                        from funding f join partner p on p.id = f.donor_id
                        where f.programme_id = :id
                        order by f.share_percent desc, p.id""".formatted(Partners.name("p")))
                .params(readerParameters())
                .param("id", id)
                .query(ProgrammeDetail.Donor.class)
                .list();
    }

    private List<ProgrammeDetail.Carrier> implementersOf(long id) {
        return jdbc.sql("""
                        select p.id, %s as name, i.capacity, (:coordinates or p.id = :viewerPartner) as linked
                        from programme_implementer i join partner p on p.id = i.partner_id
                        where i.programme_id = :id
                        order by i.capacity <> 'LEAD', p.id""".formatted(Partners.name("p")))
                .params(readerParameters())
                .param("id", id)
                .query(ProgrammeDetail.Carrier.class)
                .list();
    }

    private Map<String, Object> readerParameters() {
        Map<String, Object> parameters = viewer.get().sqlParameters();
        parameters.put("coordinates", viewer.get().coordinates());
        parameters.put("language", Language.current().tag());
        return parameters;
    }

    private static String title() {
        return "translated(g.title, g.title_translations, :language)";
    }

    private Conditions visible() {
        Viewer reader = viewer.get();
        return new Conditions()
                .and(ProgrammeScope.condition("g", reader), reader.sqlParameters())
                .bind("language", Language.current().tag());
    }
}
