package org.capacityportal.report.iati;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.capacityportal.report.content.Activity;
import org.jspecify.annotations.Nullable;

/**
 * Who reports an activity, and by what the activity is known then.
 *
 * @param secondary reports what others do
 * @param activity the identifier of the activity
 */
record Reporter(String reference, Map<String, String> names, String type, boolean secondary, String activity) {

    private static final Map<String, String> PORTAL = Map.of("en", "Capacity Portal");

    /**
     * The organisation whose identifier the activity's own one begins with, else the lead implementer, else the first of
     * the others; where none of them has an identifier the portal itself.
     */
    static Reporter of(Activity activity, String portal) {
        List<Activity.Organisation> known = activity.organisations().stream()
                .filter(organisation -> organisation.identifier() != null
                        && !organisation.identifier().isBlank())
                .toList();
        Predicate<Activity.Organisation> owner = organisation ->
                activity.identifier() != null && activity.identifier().startsWith(organisation.identifier() + "-");
        return Stream.of(
                        known.stream().filter(owner),
                        known.stream()
                                .filter(organisation -> organisation.role().equals("LEAD")),
                        known.stream())
                .flatMap(organisations -> organisations)
                .findFirst()
                .map(organisation -> of(activity, organisation))
                .orElseGet(() ->
                        new Reporter(portal, PORTAL, Codes.OTHER_ORGANISATION, true, identifier(activity, portal)));
    }

    private static Reporter of(Activity activity, Activity.Organisation organisation) {
        String reference = Objects.requireNonNull(organisation.identifier());
        return new Reporter(
                reference,
                Texts.titled(Texts.ordered(organisation.names(), organisation.language()), reference),
                Objects.requireNonNullElse(Codes.organisationType(organisation), Codes.OTHER_ORGANISATION),
                false,
                identifier(activity, reference));
    }

    /** An activity is never known by the identifier of an organisation. */
    private static String identifier(Activity activity, String reference) {
        @Nullable String own = activity.identifier();
        return own == null || own.isBlank() || own.equals(reference)
                ? reference + "-programme-" + activity.programmeId()
                : own;
    }
}
