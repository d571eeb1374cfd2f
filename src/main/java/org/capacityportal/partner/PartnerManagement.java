package org.capacityportal.partner;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Deletions;
import org.capacityportal.audit.Tracked;
import org.capacityportal.city.Cities;
import org.capacityportal.city.City;
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

/** What coordinators do with partners. */
@Service
@Transactional
@ForCoordinators
public class PartnerManagement {

    private final PartnerRepository partners;
    private final Cities cities;
    private final EntityManager entities;
    private final Submissions submissions;
    private final Deletions deletions;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerManagement(
            PartnerRepository partners,
            Cities cities,
            EntityManager entities,
            Submissions submissions,
            Deletions deletions,
            AuditLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.partners = partners;
        this.cities = cities;
        this.entities = entities;
        this.submissions = submissions;
        this.deletions = deletions;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param submission the form's token, so that a form sent twice makes one partner */
    long create(PartnerForm form, @Nullable UUID submission) {
        return submissions.once(submission, () -> {
            check(form, 0);
            Partner partner = new Partner(form.language(), form.translatedName(), stripped(form.shortName()));
            fill(partner, form);
            return partners.saveAndFlush(partner).id();
        });
    }

    /** The form of a partner as it is now. */
    @Transactional(readOnly = true)
    Editable<PartnerForm> edit(long id) {
        Partner partner = find(id);
        City city = partner.city();
        return new Editable<>(
                PartnerForm.of(partner, city == null ? null : cities.typed(city.id())), partner.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the partner after the form was opened */
    void change(long id, PartnerForm form, int version) {
        Partner partner = find(id);
        Editable.requireCurrent(version, partner.version());
        check(form, id);
        List<PartnerKind> before = partner.kinds();
        partner.rename(form.language(), form.translatedName(), stripped(form.shortName()));
        fill(partner, form);
        partners.flush();
        if (!before.equals(partner.kinds())) {
            log.record(
                    new Tracked.Page("partner", id),
                    "partner",
                    id,
                    "CHANGED",
                    partner.auditLabel(),
                    Map.of("kinds", new String[] {text(before), text(partner.kinds())}));
        }
    }

    /** @throws InUseException where programmes, events, spending or users rest on the partner */
    void delete(long id) {
        Partner partner = find(id);
        boolean used = jdbc.sql("""
                        select exists (select 1 from funding where donor_id = :id)
                            or exists (select 1 from programme_implementer where partner_id = :id)
                            or exists (select 1 from event_partner where partner_id = :id)
                            or exists (select 1 from event_funding where donor_id = :id)
                            or exists (select 1 from event_exam where body_id = :id)
                            or exists (select 1 from spending where payer_partner_id = :id and deleted_at is null)
                            or exists (select 1 from portal_user where partner_id = :id)""").param("id", id).query(Boolean.class).single();
        if (used) {
            throw new InUseException(
                    "partner.error.inUse", String.valueOf(partner.name().in(Language.current())));
        }
        partner.delete(clock);
        partners.flush();
    }

    /** Takes a deletion back. */
    void restore(long id) {
        String name = jdbc.sql("select name from partner where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("partner", id));
        deletions.restore("partner", id, new Tracked.Page("partner", id), name);
    }

    private Partner find(long id) {
        return partners.findById(id).orElseThrow(() -> new NotFoundException("partner", id));
    }

    private void check(PartnerForm form, long id) {
        // Nor may it be the translated name of another: the two would be one organisation.
        refuseTaken(
                "fold(?) in (fold(name), fold(name_translations ->> 'uk'), fold(name_translations ->> 'en'), "
                        + "fold(name_translations ->> 'pl'), fold(name_translations ->> 'ru'))",
                form.name(),
                id,
                "name",
                "partner.error.nameTaken");
        refuseTaken("iati_identifier = ?", form.iatiIdentifier(), id, "iatiIdentifier", "partner.error.iatiTaken");
        boolean stillDonor = jdbc.sql("""
                        select exists (select 1 from funding where donor_id = :id)
                            or exists (select 1 from event_funding where donor_id = :id)
                            or exists (select 1 from portal_user where partner_id = :id)""").param("id", id).query(Boolean.class).single();
        if (stillDonor && !kinds(form).contains(PartnerKind.DONOR)) {
            throw new FieldRejectedException("kinds", "partner.error.stillDonor");
        }
    }

    private void refuseTaken(String same, @Nullable String value, long id, String field, String message) {
        String wanted = stripped(value);
        if (wanted == null) {
            return;
        }
        boolean taken = jdbc.sql(
                        "select exists (select 1 from partner where " + same + " and id <> ? and deleted_at is null)")
                .params(wanted, id)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new FieldRejectedException(field, message);
        }
    }

    private void fill(Partner partner, PartnerForm form) {
        partner.actAs(kinds(form));
        partner.settle(country(form), city(form));
        partner.describe(stripped(form.iatiIdentifier()), stripped(form.website()), stripped(form.note()));
    }

    private static List<PartnerKind> kinds(PartnerForm form) {
        return form.kinds() == null ? List.of() : form.kinds();
    }

    private @Nullable String country(PartnerForm form) {
        String code = stripped(form.country());
        boolean known = code == null
                || jdbc.sql("select exists (select 1 from country where code = ?)")
                        .param(code)
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new FieldRejectedException("country", "partner.error.country");
        }
        return code;
    }

    private @Nullable City city(PartnerForm form) {
        Long id = cities.resolve(form.city(), "city");
        return id == null ? null : entities.find(City.class, id);
    }

    private static String text(List<PartnerKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
