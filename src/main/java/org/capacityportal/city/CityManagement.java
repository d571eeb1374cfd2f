package org.capacityportal.city;

import java.time.Clock;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.Deletions;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.InUseException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with cities. */
@Service
@Transactional
@ForCoordinators
public class CityManagement {

    private final CityRepository cities;
    private final RegionRepository regions;
    private final Submissions submissions;
    private final Deletions deletions;
    private final JdbcClient jdbc;
    private final Clock clock;

    CityManagement(
            CityRepository cities,
            RegionRepository regions,
            Submissions submissions,
            Deletions deletions,
            JdbcClient jdbc,
            Clock clock) {
        this.cities = cities;
        this.regions = regions;
        this.submissions = submissions;
        this.deletions = deletions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param submission the form's token, so that a form sent twice makes one city */
    long create(CityForm form, @Nullable UUID submission) {
        return submissions.once(submission, () -> {
            check(form, null);
            City city = new City(country(form), region(form), form.names());
            fill(city, form);
            return cities.saveAndFlush(city).id();
        });
    }

    /** The form of a city as it is now. */
    @Transactional(readOnly = true)
    Editable<CityForm> edit(long id) {
        City city = find(id);
        return new Editable<>(CityForm.of(city), city.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the city after the form was opened */
    void change(long id, CityForm form, int version) {
        City city = find(id);
        Editable.requireCurrent(version, city.version());
        check(form, id);
        city.describe(country(form), region(form), form.names());
        fill(city, form);
        cities.flush();
    }

    /** @throws InUseException where delegations, events, programmes or users rest on the city */
    void delete(long id) {
        City city = find(id);
        boolean used = jdbc.sql("""
                        select exists (select 1 from event_invitee where city_id = :id)
                            or exists (select 1 from event where city_id = :id and deleted_at is null)
                            or exists (select 1 from participation where city_id = :id and deleted_at is null)
                            or exists (select 1 from programme_city where city_id = :id)
                            or exists (select 1 from outcome where city_id = :id and deleted_at is null)
                            or exists (select 1 from portal_user where city_id = :id)""").param("id", id).query(Boolean.class).single();
        if (used) {
            throw new InUseException("city.error.inUse", city.name(Language.current()));
        }
        city.delete(clock);
        cities.flush();
    }

    /** Takes a deletion back. */
    void restore(long id) {
        deletions.restore("city", id, new Tracked.Page("city", id), "city " + id);
    }

    private City find(long id) {
        return cities.findById(id).orElseThrow(() -> new NotFoundException("city", id));
    }

    private void check(CityForm form, @Nullable Long id) {
        if (form.names().isEmpty()) {
            throw new FieldRejectedException("nameUk", "city.error.unnamed");
        }
        if ((form.latitude() == null) != (form.longitude() == null)) {
            throw new FieldRejectedException("longitude", "city.error.coordinates");
        }
        String code = code(form);
        if (code == null) {
            return;
        }
        if ("UA".equals(form.country()) && !code.matches("UA\\d{17}")) {
            throw new FieldRejectedException("code", "city.error.katottg");
        }
        boolean taken = jdbc.sql("""
                        select exists (select 1 from city
                        where country_code = ? and code = ? and id <> ? and deleted_at is null)""")
                .params(form.country(), code, id == null ? 0L : id)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new FieldRejectedException("code", "city.error.codeTaken");
        }
    }

    private String country(CityForm form) {
        String code = form.country() == null ? "" : form.country();
        boolean known = jdbc.sql("select exists (select 1 from country where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new FieldRejectedException("country", "validation.required");
        }
        return code;
    }

    private @Nullable Region region(CityForm form) {
        if (form.region() == null) {
            return null;
        }
        return regions.findById(form.region())
                .filter(region -> region.countryCode().equals(form.country()))
                .orElseThrow(() -> new FieldRejectedException("region", "city.error.regionElsewhere"));
    }

    private static void fill(City city, CityForm form) {
        city.locate(form.latitude(), form.longitude());
        city.identify(code(form), form.population());
    }

    private static @Nullable String code(CityForm form) {
        return form.code() == null || form.code().isBlank() ? null : form.code().strip();
    }
}
