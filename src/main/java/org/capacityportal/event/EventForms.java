package org.capacityportal.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capacityportal.city.Cities;
import org.capacityportal.partner.Partners;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TypedNumber;
import org.springframework.stereotype.Component;

/** Fills the form of an event that is on record. */
@Component
class EventForms {

    record Invitations(List<EventForm.CityRow> cities, List<EventForm.RegionRow> regions) {}

    private final Cities cities;
    private final Partners partners;
    private final Invitees invitees;

    EventForms(Cities cities, Partners partners, Invitees invitees) {
        this.cities = cities;
        this.partners = partners;
        this.invitees = invitees;
    }

    EventForm of(Event event) {
        Map<Long, String> names = partners.typed(Stream.concat(
                        event.parties().partners().stream().map(EventPartner::partnerId),
                        event.parties().funding().stream().map(EventFunding::donorId))
                .toList());
        Invitations invited = invitees.typed(event.id());
        return new EventForm(
                event.textLanguage(),
                event.title().original(),
                event.title().translation(Language.UK),
                event.title().translation(Language.EN),
                event.title().translation(Language.PL),
                event.title().translation(Language.RU),
                event.type(),
                event.status(),
                event.startsOn(),
                event.endsOn(),
                event.online(),
                cities.typed(event.city() == null ? null : event.city().id()),
                event.venue(),
                event.programmeId(),
                event.description().original(),
                event.description().translation(Language.UK),
                event.description().translation(Language.EN),
                event.description().translation(Language.PL),
                event.description().translation(Language.RU),
                event.workingLanguages(),
                event.examTitle(),
                event.topics(),
                event.audiences(),
                event.parties().partners().stream()
                        .map(one -> new EventForm.PartnerRow(names.get(one.partnerId()), one.capacity()))
                        .toList(),
                event.parties().funding().stream()
                        .map(one -> new EventForm.DonorRow(
                                names.get(one.donorId()),
                                TypedNumber.plain(one.sharePercent()),
                                TypedNumber.plain(one.amount()),
                                one.currency()))
                        .toList(),
                invited.cities(),
                invited.regions(),
                event.sourceUrl(),
                event.assumptions());
    }
}
