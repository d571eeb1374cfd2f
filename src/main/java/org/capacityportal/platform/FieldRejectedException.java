package org.capacityportal.platform;

import org.springframework.validation.Errors;

/**
 * A use case refuses one field of a form for a reason that only the stored data can tell (an unknown city, a code that
 * is taken). The controller shows the message beside that field.
 */
public class FieldRejectedException extends RuntimeException {

    private final String field;
    private final transient Object[] arguments;

    /** @param messageKey the message shown at the field, with its arguments */
    public FieldRejectedException(String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.field = field;
        this.arguments = arguments;
    }

    /** Puts the refusal, and those gathered with it by {@link Refusals}, at their fields. */
    public void addTo(Errors errors) {
        errors.rejectValue(field, getMessage() == null ? "" : getMessage(), arguments, getMessage());
        for (Throwable other : getSuppressed()) {
            if (other instanceof FieldRejectedException rejected) {
                rejected.addTo(errors);
            }
        }
    }
}
