package org.capacityportal.programme.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Makes the targets of an indicator of the rows of its form. What the form did not show, or will not show any more, because
 * its dimension is not ticked, stays as it is on record.
 */
final class TargetRows {

    private TargetRows() {}

    /**
     * @param before the indicator as it is on record; null for a new one
     * @param parts the categories that its programme has
     * @throws FieldRejectedException for a part that there is not, or two targets of one part at the same time
     */
    static List<Target> read(IndicatorForm form, Measure measure, @Nullable Indicator before, Set<String> parts) {
        List<Target> hidden = hidden(form, before);
        List<Target> targets = new ArrayList<>(hidden);
        Refusals refusals = new Refusals();
        if (hidden.stream().anyMatch(target -> !target.level().fits(measure))) {
            refusals.refuse("measure", "indicator.error.measureOfHidden");
        }
        for (int i = 0; i < form.targets().size(); i++) {
            TargetRow row = form.targets().get(i);
            if (!row.blank()) {
                add(row.target(measure), "targets[" + i + "].", form, parts, hidden, targets, refusals);
            }
        }
        refusals.throwIfAny();
        return targets;
    }

    private static List<Target> hidden(IndicatorForm form, @Nullable Indicator before) {
        return before == null
                ? List.of()
                : before.targets().stream()
                        .filter(target -> !Dimension.tellApart(before.dimensions(), target.category())
                                || !Dimension.tellApart(form.dimensions(), target.category()))
                        .toList();
    }

    private static void add(
            Target target,
            String path,
            IndicatorForm form,
            Set<String> parts,
            List<Target> hidden,
            List<Target> targets,
            Refusals refusals) {
        if (hidden.contains(target)) {
            return;
        }
        if (!target.category().isEmpty() && !parts.contains(target.category())) {
            refusals.refuse(path + "part", "indicator.error.part");
            return;
        }
        if (!Dimension.tellApart(form.dimensions(), target.category())) {
            refusals.refuse(path + "part", "indicator.error.notToldApart");
            return;
        }
        Optional<Target> inTheWay = targets.stream().filter(target::meets).findFirst();
        if (inTheWay.isPresent()) {
            boolean unseen = hidden.contains(inTheWay.get());
            refusals.refuse(
                    path + "startsOn", unseen ? "indicator.error.targetHidden" : "indicator.error.targetsOverlap");
            return;
        }
        targets.add(target);
    }
}
