package org.capacityportal.delegation.merging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capacityportal.participant.MergedField;

/**
 * Two people who may be one, side by side, with what is proposed to become of them.
 *
 * @param different whether somebody said that they are two people
 * @param chosen what is chosen for {@code keep} and each field: {@code one} or {@code other}
 */
record PairToMerge(PersonToMerge one, PersonToMerge other, boolean different, Map<String, String> chosen) {

    /** The person on more lists stays, and of each field the fuller value. */
    static PairToMerge proposed(PersonToMerge one, PersonToMerge other, boolean different) {
        Map<String, String> chosen = Arrays.stream(MergedField.values())
                .collect(Collectors.toMap(
                        MergedField::property, field -> side(other.fullness(field) > one.fullness(field))));
        chosen.put("keep", side(other.eventCount() > one.eventCount()));
        return new PairToMerge(one, other, different, chosen);
    }

    /** With what somebody chose before the page had to be shown again. */
    PairToMerge with(MergeForm form) {
        Map<String, String> chosenBefore = Arrays.stream(MergedField.values())
                .collect(Collectors.toMap(
                        MergedField::property, field -> side(form.ofOther().contains(field))));
        chosenBefore.put("keep", side(!form.keepsOne()));
        return new PairToMerge(one, other, different, chosenBefore);
    }

    /** The ids of events at which both are listed: there they are united, or they are two people. */
    public List<Long> together() {
        List<Long> others =
                other.events().stream().map(PersonToMerge.At::eventId).toList();
        return one.events().stream()
                .map(PersonToMerge.At::eventId)
                .filter(others::contains)
                .distinct()
                .toList();
    }

    private static String side(boolean other) {
        return other ? MergeForm.OTHER : "one";
    }
}
