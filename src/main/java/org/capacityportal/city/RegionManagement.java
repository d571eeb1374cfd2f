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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with regions. */
@Service
@Transactional
@ForCoordinators
class RegionManagement {

    private final RegionRepository regions;
    private final NationalCodes codes;
    private final Submissions submissions;
    private final Deletions deletions;
    private final JdbcClient jdbc;
    private final Clock clock;

    RegionManagement(
            RegionRepository regions,
            NationalCodes codes,
            Submissions submissions,
            Deletions deletions,
            JdbcClient jdbc,
            Clock clock) {
        this.regions = regions;
        this.codes = codes;
        this.submissions = submissions;
        this.deletions = deletions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param submission the form's token, so that a form sent twice makes one region */
    long create(RegionForm form, @Nullable UUID submission) {
        return submissions.once(submission, () -> {
            check(form);
            Region region = new Region(codes.country(form.country()), form.names());
            region.identify(codes.free("region", form.country(), form.code(), null));
            return regions.saveAndFlush(region).id();
        });
    }

    /** The form of a region as it is now. */
    @Transactional(readOnly = true)
    Editable<RegionForm> edit(long id) {
        Region region = find(id);
        return new Editable<>(RegionForm.of(region), region.version());
    }

    /** A region keeps its country: its cities lie there. */
    void change(long id, RegionForm form, int version) {
        Region region = find(id);
        Editable.requireCurrent(version, region.version());
        check(form);
        if (!region.countryCode().equals(form.country())) {
            throw new FieldRejectedException("country", "region.error.country");
        }
        region.rename(form.names());
        region.identify(codes.free("region", form.country(), form.code(), id));
        regions.flush();
    }

    /** @throws InUseException where cities, delegations or outcomes rest on the region */
    void delete(long id) {
        Region region = find(id);
        boolean used = jdbc.sql("""
                        select exists (select 1 from city where region_id = :id and deleted_at is null)
                            or exists (select 1 from event_invitee where region_id = :id)
                            or exists (select 1 from participation where region_id = :id and deleted_at is null)
                            or exists (select 1 from outcome where region_id = :id and deleted_at is null)""").param("id", id).query(Boolean.class).single();
        if (used) {
            throw new InUseException("region.error.inUse", region.name(Language.current()));
        }
        region.delete(clock);
        regions.flush();
    }

    /** Takes a deletion back. */
    void restore(long id) {
        deletions.restore("region", id, new Tracked.Page("region", id), "region " + id);
    }

    private Region find(long id) {
        return regions.findById(id).orElseThrow(() -> new NotFoundException("region", id));
    }

    private static void check(RegionForm form) {
        if (form.names().isEmpty()) {
            throw new FieldRejectedException("nameUk", "city.error.unnamed");
        }
    }
}
