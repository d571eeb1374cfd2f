package org.capacityportal.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what a use case refuses in one form, so that its user learns of everything at once. */
public final class Refusals {

    private final List<FieldRejectedException> found = new ArrayList<>();

    public void refuse(String field, String messageKey, Object... arguments) {
        found.add(new FieldRejectedException(field, messageKey, arguments));
    }

    /** The value read from a field; null where it is refused, which {@link #throwIfAny} tells later. */
    public <T> @Nullable T attempt(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (FieldRejectedException refused) {
            found.add(refused);
            return null;
        }
    }

    /** @throws FieldRejectedException for all fields together, where any was refused */
    public void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        FieldRejectedException first = found.get(0);
        found.stream().skip(1).forEach(first::addSuppressed);
        throw first;
    }
}
