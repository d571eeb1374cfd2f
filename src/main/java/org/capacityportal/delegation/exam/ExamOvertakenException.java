package org.capacityportal.delegation.exam;

import org.capacityportal.platform.FieldRejectedException;

/** Somebody else saved another value meanwhile of what this form changes. */
class ExamOvertakenException extends RuntimeException {

    private final transient ExamForm form;
    private final FieldRejectedException contested;

    /**
     * @param form with what was typed, on top of what is on record now
     * @param contested the fields, each with the value that is on record now
     */
    ExamOvertakenException(ExamForm form, FieldRejectedException contested) {
        super(contested.getMessage());
        this.form = form;
        this.contested = contested;
    }

    ExamForm form() {
        return form;
    }

    FieldRejectedException contested() {
        return contested;
    }
}
