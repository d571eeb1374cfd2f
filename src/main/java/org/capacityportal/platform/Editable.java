package org.capacityportal.platform;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The form of a record as it is now.
 *
 * @param version the record's version, which the form sends back
 */
public record Editable<F extends Record>(F form, int version) {

    /** @throws OptimisticLockingFailureException where the record was saved since */
    public static void requireCurrent(int formVersion, int recordVersion) {
        if (formVersion != recordVersion) {
            throw new OptimisticLockingFailureException(
                    "The form is of version " + formVersion + ", the record of version " + recordVersion);
        }
    }
}
