package org.capacityportal.city;

import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads regions in the reader's language. Which region a city lies in is part of the city. */
@Service
@Transactional(readOnly = true)
@ForCoordinators
class Regions {

    private static final String TABLES = "region r join country k on k.code = r.country_code";

    private final JdbcClient jdbc;
    private final Listing listing;

    Regions(JdbcClient jdbc, Listing listing) {
        this.jdbc = jdbc;
        this.listing = listing;
    }

    /** @param country the code of a country; null for all */
    ListPage<RegionSummary> list(@Nullable String typed, @Nullable String country, ListRequest wanted) {
        Conditions conditions = new Conditions()
                .and("r.deleted_at is null")
                .bind("language", Language.current().tag())
                .search(typed, "fold(concat_ws(' ', r.name_uk, r.name_en, r.name_pl, r.name_ru))")
                .andIf(country, "r.country_code = :country", "country");
        String collation = " collate " + Language.current().collation();
        Sorting sorting = new Sorting("r.id")
                .by("name", Cities.name("r") + collation)
                .by("country", Cities.name("k") + collation)
                .by("cities", "cities");
        return listing.read(
                RegionSummary.class,
                """
                        r.id, %s as name, %s as country, r.code,
                        (select count(*) from city c where c.region_id = r.id and c.deleted_at is null) as cities""".formatted(Cities.name("r"), Cities.name("k")),
                TABLES,
                conditions,
                sorting,
                wanted);
    }

    /** @throws NotFoundException where there is no such region */
    String name(long id) {
        return jdbc.sql("select " + Cities.name("r") + " from region r where r.id = :id and r.deleted_at is null")
                .param("id", id)
                .param("language", Language.current().tag())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("region", id));
    }
}
