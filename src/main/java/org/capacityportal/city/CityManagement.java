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
    private final NationalCodes codes;
    private final Submissions submissions;
    private final Deletions deletions;
    private final JdbcClient jdbc;
    private final Clock clock;

    CityManagement(
            CityRepository cities,
            RegionRepository regions,
            NationalCodes codes,
            Submissions submissions,
            Deletions deletions,
            JdbcClient jdbc,
            Clock clock) {
        this.cities = cities;
        this.regions = regions;
        this.codes = codes;
        this.submissions = submissions;
        this.deletions = deletions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param submission the form's token, so that a form sent twice makes one city */
    long create(CityForm form, @Nullable UUID submission) {
        return submissions.once(submission, () -> {
            check(form);
            City city = new City(codes.country(form.country()), region(form), form.names());
            fill(city, form, null);
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
        check(form);
        city.describe(codes.country(form.country()), region(form), form.names());
        fill(city, form, id);
        cities.flush();
    }

    /** @throws InUseException where delegations, events, programmes, spending or users rest on the city */
    void delete(long id) {
        City city = find(id);
        boolean used = jdbc.sql("""
                        select exists (select 1 from event_invitee where city_id = :id)
                            or exists (select 1 from event where city_id = :id and deleted_at is null)
                            or exists (select 1 from participation where city_id = :id and deleted_at is null)
                            or exists (select 1 from programme_city where city_id = :id)
                            or exists (select 1 from outcome where city_id = :id and deleted_at is null)
                            or exists (select 1 from spending where payer_city_id = :id and deleted_at is null)
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

    private static void check(CityForm form) {
        if (form.names().isEmpty()) {
            throw new FieldRejectedException("nameUk", "city.error.unnamed");
        }
        if ((form.latitude() == null) != (form.longitude() == null)) {
            throw new FieldRejectedException("longitude", "city.error.coordinates");
        }
    }

    private @Nullable Region region(CityForm form) {
        if (form.region() == null) {
            return null;
        }
        return regions.findById(form.region())
                .filter(region -> region.countryCode().equals(form.country()))
                .orElseThrow(() -> new FieldRejectedException("region", "city.error.regionElsewhere"));
    }

    private void fill(City city, CityForm form, @Nullable Long id) {
        city.locate(form.latitude(), form.longitude());
        city.identify(codes.free("city", form.country(), form.code(), id), form.population());
    }
}
