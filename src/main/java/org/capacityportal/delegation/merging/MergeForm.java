package org.capacityportal.delegation.merging;

import java.util.EnumSet;
import java.util.Set;
import org.capacityportal.participant.MergedField;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a coordinator chose for two records that become one.
 *
 * @param keepsOne whether the record with the lower id stays
 * @param ofOther the fields whose value is that of the record with the higher id; those of the lower otherwise
 * @param oneVersion the version of the lower record that the form showed
 */
record MergeForm(boolean keepsOne, Set<MergedField> ofOther, int oneVersion, int otherVersion) {

    static final String OTHER = "other";

    /** Reads the form: {@code keep} and each field hold {@code one} or {@code other}. */
    static MergeForm of(MultiValueMap<String, String> sent) {
        Set<MergedField> ofOther = EnumSet.noneOf(MergedField.class);
        for (MergedField field : MergedField.values()) {
            if (OTHER.equals(sent.getFirst(field.property()))) {
                ofOther.add(field);
            }
        }
        return new MergeForm(
                !OTHER.equals(sent.getFirst("keep")),
                ofOther,
                version(sent.getFirst("oneVersion")),
                version(sent.getFirst("otherVersion")));
    }

    /** The fields that the record that stays takes over from the one that goes. */
    Set<MergedField> taken() {
        Set<MergedField> taken = EnumSet.allOf(MergedField.class);
        taken.removeIf(field -> ofOther.contains(field) != keepsOne);
        return taken;
    }

    /** A version that nobody has, where the form was tampered with. */
    private static int version(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1;
    }
}
