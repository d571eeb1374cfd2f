package org.capacityportal.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.capacityportal.partner.Partners;
import org.capacityportal.platform.Currencies;
import org.capacityportal.platform.Refusals;
import org.capacityportal.platform.TypedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the organisations in the form of an event: who organises, hosts and funds it. */
@Component
class EventPartiesReader {

    private final Partners partners;

    EventPartiesReader(Partners partners) {
        this.partners = partners;
    }

    List<EventPartner> partners(List<EventForm.PartnerRow> rows, Refusals refusals) {
        List<EventPartner> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            EventForm.PartnerRow row = rows.get(i);
            String field = "partners[" + i + "].partner";
            Long partner = refusals.attempt(() -> partners.resolve(row.partner(), field));
            if (partner != null) {
                found.add(new EventPartner(partner, Objects.requireNonNull(row.capacity())));
            }
        }
        return found.stream().distinct().toList();
    }

    List<EventFunding> funding(List<EventForm.DonorRow> rows, Refusals refusals) {
        List<EventFunding> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String row = "donors[" + i + "].";
            EventFunding one = rows.get(i).blank() ? null : funding(rows.get(i), row, refusals);
            if (one != null && found.stream().anyMatch(other -> other.donorId() == one.donorId())) {
                refusals.refuse(row + "donor", "event.error.donorTwice");
            } else if (one != null) {
                found.add(one);
            }
        }
        if (EventFunding.exceedsWhole(found)) {
            refusals.refuse("donors[0].share", "event.error.sharesOverWhole");
        }
        return found;
    }

    private @Nullable EventFunding funding(EventForm.DonorRow row, String path, Refusals refusals) {
        Long donor = refusals.attempt(() -> partners.resolve(row.donor(), path + "donor"));
        if (row.donor() == null) {
            refusals.refuse(path + "donor", "validation.required");
        }
        BigDecimal share = TypedNumber.of(row.share());
        if (share == null || !EventFunding.possibleShare(share)) {
            refusals.refuse(path + "share", "event.error.share");
            share = null;
        }
        BigDecimal amount = TypedNumber.of(row.amount());
        String currency =
                amount == null || row.currency() == null ? null : row.currency().toUpperCase(Locale.ROOT);
        boolean possible =
                row.amount() == null || amount != null && amount.signum() >= 0 && TypedNumber.wholeDigits(amount) <= 13;
        if (!possible) {
            refusals.refuse(path + "amount", "event.error.amount");
        } else if (amount != null && !Currencies.known(currency)) {
            refusals.refuse(path + "currency", "event.error.currency");
            possible = false;
        }
        return donor == null || share == null || !possible ? null : new EventFunding(donor, amount, currency, share);
    }
}
