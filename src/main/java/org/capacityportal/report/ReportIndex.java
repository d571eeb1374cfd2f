package org.capacityportal.report;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.Sorting;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.donor.DonorVisibility;
import org.capacityportal.report.programme.ProgrammeVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the present viewer may report on. */
@Service
@ForEveryone
@Transactional(readOnly = true)
class ReportIndex {

    /** @param code the official code of a city or region, the IATI identifier of a donor or programme; null where there is none */
    record Entry(long id, String name, @Nullable String code) {}

    private final Listing listing;
    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    ReportIndex(Listing listing, JdbcClient jdbc, CurrentViewer viewer) {
        this.listing = listing;
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    /** The kinds of subject there are for this viewer. */
    List<Subject.Kind> kinds() {
        return switch (viewer.get().role()) {
            case ADMINISTRATOR, COORDINATOR -> List.of(Subject.Kind.values());
            case CITY_OFFICIAL -> List.of(Subject.Kind.CITY);
            case DONOR -> List.of(Subject.Kind.DONOR, Subject.Kind.PROGRAMME);
        };
    }

    ListPage<Entry> list(Subject.Kind kind, @Nullable String q, ListRequest wanted) {
        String search = kind == Subject.Kind.REGION
                ? "fold(concat_ws(' ', p.name_uk, p.name_en, p.name_pl, p.name_ru))"
                : "p.search_text";
        return listing.read(
                Entry.class, columns(kind), table(kind), visible(kind).search(q, search), sorting(kind), wanted);
    }

    List<Entry> all(Subject.Kind kind) {
        Conditions conditions = visible(kind);
        return jdbc.sql("select " + columns(kind) + " from " + table(kind) + " " + conditions.where() + " order by "
                        + name(kind) + " collate " + Language.current().collation() + ", p.id")
                .params(conditions.parameters())
                .query(Entry.class)
                .list();
    }

    private static Sorting sorting(Subject.Kind kind) {
        return new Sorting("p.id")
                .by("name", name(kind) + " collate " + Language.current().collation());
    }

    private static String table(Subject.Kind kind) {
        return switch (kind) {
            case CITY -> "city p";
            case REGION -> "region p";
            case DONOR -> "partner p";
            case PROGRAMME -> "programme p";
        };
    }

    private static String columns(Subject.Kind kind) {
        return "p.id, " + name(kind) + " as name, p." + (placed(kind) ? "code" : "iati_identifier") + " as code";
    }

    private static String name(Subject.Kind kind) {
        return switch (kind) {
            case CITY, REGION -> Cities.name("p");
            case DONOR -> "translated(p.name, p.name_translations, :language)";
            case PROGRAMME -> "translated(p.title, p.title_translations, :language)";
        };
    }

    private static boolean placed(Subject.Kind kind) {
        return kind == Subject.Kind.CITY || kind == Subject.Kind.REGION;
    }

    private Conditions visible(Subject.Kind kind) {
        Viewer reader = viewer.get();
        Conditions conditions =
                new Conditions().bind("language", Language.current().tag());
        reader.sqlParameters().forEach(conditions::bind);
        if (kind == Subject.Kind.DONOR) {
            return conditions.and(DonorVisibility.condition(reader));
        }
        if (kind == Subject.Kind.PROGRAMME) {
            return conditions.and(ProgrammeVisibility.condition(reader));
        }
        conditions.and("p.deleted_at is null");
        if (kind == Subject.Kind.CITY && reader.role() == Role.CITY_OFFICIAL) {
            return conditions.and("p.id = :viewerCity");
        }
        return reader.coordinates() ? conditions : conditions.and("false");
    }
}
