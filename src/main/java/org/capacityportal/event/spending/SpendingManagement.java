package org.capacityportal.event.spending;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Deletions;
import org.capacityportal.city.Cities;
import org.capacityportal.partner.Partners;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with the money spent on the events and programmes in their scope. */
@Service
@Transactional
@ForCoordinators
class SpendingManagement {

    private final SpendingRepository repository;
    private final SpendingOwners owners;
    private final SpendingReader reader;
    private final Cities cities;
    private final Partners partners;
    private final Submissions submissions;
    private final Deletions deletions;
    private final AuditLog log;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    SpendingManagement(
            SpendingRepository repository,
            SpendingOwners owners,
            SpendingReader reader,
            Cities cities,
            Partners partners,
            Submissions submissions,
            Deletions deletions,
            AuditLog log,
            CurrentViewer viewer,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.owners = owners;
        this.reader = reader;
        this.cities = cities;
        this.partners = partners;
        this.submissions = submissions;
        this.deletions = deletions;
        this.log = log;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param after the id of the spending entered before, whose day, kind, currency and rate the form keeps; or null */
    @Transactional(readOnly = true)
    SpendingForm blank(SpendingOwner owner, @Nullable Long after) {
        SpendingOwner writable = owners.writable(owner);
        return after == null ? SpendingForm.blank(writable) : SpendingForm.after(find(writable, after), writable);
    }

    /** @param submission the form's token, so that a form sent twice makes one spending */
    long create(SpendingOwner owner, SpendingForm form, @Nullable UUID submission) {
        SpendingOwner writable = owners.writable(owner);
        return submissions.once(submission, () -> {
            Spending spending = new Spending(writable, viewer.get().id());
            fill(spending, form, writable);
            return repository.saveAndFlush(spending).id();
        });
    }

    /** The form of a spending as it is now. */
    @Transactional(readOnly = true)
    Editable<SpendingForm> edit(SpendingOwner owner, long id) {
        Spending spending = find(owners.writable(owner), id);
        return new Editable<>(form(spending, owner), spending.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the spending after the form was opened */
    void change(SpendingOwner owner, long id, SpendingForm form, int version) {
        Spending spending = find(owners.writable(owner), id);
        Editable.requireCurrent(version, spending.version());
        String before = payer(spending);
        fill(spending, form, owner);
        repository.flush();
        String after = payer(spending);
        if (!before.equals(after)) {
            log.record(
                    owner.auditPage(),
                    spending.auditEntity(),
                    id,
                    "CHANGED",
                    spending.auditLabel(),
                    Map.of("payer", new String[] {before, after}));
        }
    }

    void delete(SpendingOwner owner, long id) {
        find(owners.writable(owner), id).delete(clock);
        repository.flush();
    }

    /** Takes a deletion back. */
    void restore(SpendingOwner owner, long id) {
        owners.writable(owner);
        String label = jdbc.sql(
                        "select concat_ws(', ', purpose, amount || ' ' || currency) from spending where id = :id and "
                                + (owner.programme() ? "programme_id" : "event_id") + " = :owner")
                .param("id", id)
                .param("owner", owner.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("spending", id));
        deletions.restore("spending", id, owner.auditPage(), label);
    }

    private Spending find(SpendingOwner owner, long id) {
        return repository
                .findById(id)
                .filter(spending -> spending.belongsTo(owner))
                .orElseThrow(() -> new NotFoundException("spending", id));
    }

    private SpendingForm form(Spending spending, SpendingOwner owner) {
        return SpendingForm.of(
                spending, owner, cities.typed(spending.payerCityId()), partners.typed(spending.payerPartnerId()));
    }

    private void fill(Spending spending, SpendingForm form, SpendingOwner owner) {
        SpendingReader.Facts facts = reader.read(form, owners.heldCurrency(owner));
        spending.pay(facts.spentOn(), facts.spent());
        spending.explain(Objects.requireNonNull(form.category()), form.purpose());
        spending.bear(facts.payerCity(), facts.payerPartner());
    }

    /** Who bore it, for the history; empty where it was paid out of the funds. */
    private String payer(Spending spending) {
        String city = cities.typed(spending.payerCityId());
        String partner = partners.typed(spending.payerPartnerId());
        return city != null ? city : partner != null ? partner : "";
    }
}
