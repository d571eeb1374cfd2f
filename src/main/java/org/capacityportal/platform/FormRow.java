package org.capacityportal.platform;

/** One of the repeatable rows of a form, such as one donor of a programme; a component of the form is a list of them. */
public interface FormRow {

    /** Whether nothing was typed into the row; such a row is offered again and never saved. */
    boolean blank();
}
