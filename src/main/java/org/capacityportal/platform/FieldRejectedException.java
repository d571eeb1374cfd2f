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

    /** Puts the refusal at its field, or at the whole form where the form has no such field. */
    public void addTo(Errors errors) {
        errors.rejectValue(field, getMessage() == null ? "" : getMessage(), arguments, getMessage());
    }
}
