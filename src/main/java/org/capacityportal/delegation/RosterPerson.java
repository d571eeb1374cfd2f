package org.capacityportal.delegation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.participant.Sex;
import org.jspecify.annotations.Nullable;

/**
 * One person on the list of an event, as the present viewer may read it.
 *
 * @param id the participation
 * @param name null where the viewer may not read it
 * @param place whom an expert, speaker or the like comes from; null for nobody in particular
 * @param email given to officials, for whom this list is the way to their people; null where unknown
 * @param examCertificate the number that the examiner's body gave; null where there is none, likewise {@code examValidUntil}
 * @param presentDays the days ticked in the sheet, as ISO dates with commas between; likewise {@code excusedDays}
 */
record RosterPerson(
        long id,
        long participantId,
        ParticipationRole role,
        @Nullable Long cityId,
        @Nullable Long regionId,
        @Nullable String place,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String position,
        @Nullable Sex sex,
        @Nullable Long trackId,
        @Nullable String track,
        boolean absent,
        @Nullable ExamResult examResult,
        @Nullable String examCertificate,
        @Nullable LocalDate examValidUntil,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String presentDays,
        @Nullable String excusedDays) {

    /** Position and organisation in one line; empty where neither is known. */
    public String employment() {
        return Stream.of(position, organisation).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** Where the event's page lists this person. */
    public Place listedUnder() {
        return role == ParticipationRole.DELEGATE ? new Place(cityId, regionId) : Place.NONE;
    }

    /** The days on which the person counts as present: as ticked, or without a sheet all days unless absent. */
    public Set<LocalDate> present(EventFacts event) {
        if (!event.sheetKept()) {
            return absent ? Set.of() : Set.copyOf(event.days());
        }
        return days(presentDays);
    }

    /** The days that the person was excused from. */
    public Set<LocalDate> excused() {
        return days(excusedDays);
    }

    private static Set<LocalDate> days(@Nullable String listed) {
        return listed == null
                ? Set.of()
                : Arrays.stream(listed.split(",")).map(LocalDate::parse).collect(Collectors.toSet());
    }

    public int days(EventFacts event) {
        if (!event.sheetKept()) {
            return absent ? 0 : event.length();
        }
        return presentDays == null ? 0 : presentDays.split(",").length;
    }

    /** The state that the form of the sheet remembers, so that only what is changed in it gets written. */
    public SheetRow sheetRow(EventFacts event) {
        return new SheetRow(id, present(event), trackId, examResult, absent);
    }
}
