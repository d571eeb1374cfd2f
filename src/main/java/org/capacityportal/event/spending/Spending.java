package org.capacityportal.event.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.capacityportal.audit.Tracked;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** Money spent on one event, or on one programme as a whole: one invoice, bill or transfer. */
@Entity
@SQLRestriction("deleted_at is null")
class Spending implements Tracked {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "spending_seq")
    @SequenceGenerator(name = "spending_seq", sequenceName = "spending_seq")
    private @Nullable Long id;

    @Version
    private int version;

    /** There where the money was spent on a programme as a whole; else {@code eventId} is. */
    private @Nullable Long programmeId;

    private @Nullable Long eventId;

    private LocalDate spentOn;

    @Enumerated(EnumType.STRING)
    private SpendingCategory category;

    private Spent spent;

    /** Who bore it beside the donors; both null: it was paid out of the funds. */
    private @Nullable Long payerCityId;

    private @Nullable Long payerPartnerId;

    private @Nullable String purpose;

    @Column(updatable = false)
    private @Nullable Long createdBy;

    private @Nullable Instant deletedAt;

    protected Spending() {}

    Spending(SpendingOwner owner, long createdBy) {
        if (owner.kind() == SpendingOwner.Kind.EVENT) {
            eventId = owner.id();
        } else {
            programmeId = owner.id();
        }
        this.createdBy = createdBy;
    }

    void pay(LocalDate day, Spent newSpent) {
        spentOn = day;
        spent = newSpent;
    }

    void explain(SpendingCategory newCategory, @Nullable String newPurpose) {
        category = newCategory;
        purpose = newPurpose;
    }

    /** @throws IllegalArgumentException for two who are to have borne one amount */
    void bear(@Nullable Long cityId, @Nullable Long partnerId) {
        if (cityId != null && partnerId != null) {
            throw new IllegalArgumentException("A city or a partner bears an amount");
        }
        payerCityId = cityId;
        payerPartnerId = partnerId;
    }

    void delete(Clock clock) {
        deletedAt = clock.instant();
    }

    boolean belongsTo(SpendingOwner owner) {
        return Objects.equals(owner.kind() == SpendingOwner.Kind.EVENT ? eventId : programmeId, owner.id());
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The spending is not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    LocalDate spentOn() {
        return spentOn;
    }

    SpendingCategory category() {
        return category;
    }

    Spent spent() {
        return spent;
    }

    @Nullable Long payerCityId() {
        return payerCityId;
    }

    @Nullable Long payerPartnerId() {
        return payerPartnerId;
    }

    @Nullable String purpose() {
        return purpose;
    }

    @Override
    public String auditEntity() {
        return "spending";
    }

    @Override
    public String auditLabel() {
        String label = spent.amount() + " " + spent.currency();
        return purpose == null ? label : purpose + ", " + label;
    }

    /** {@link SpendingManagement} tells who bore it by name. */
    @Override
    public Set<String> auditUntold() {
        return Set.of("payerCityId", "payerPartnerId");
    }

    @Override
    public Page auditPage() {
        return eventId == null
                ? new Page("programme", Objects.requireNonNull(programmeId))
                : new Page("event", eventId);
    }

    @Override
    public @Nullable Instant deletedAt() {
        return deletedAt;
    }
}
