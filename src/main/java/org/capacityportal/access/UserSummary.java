package org.capacityportal.access;

import org.jspecify.annotations.Nullable;

/** A row of the list of users. */
record UserSummary(
        long id,
        String name,
        String email,
        Role role,
        @Nullable Long cityId,
        @Nullable Long partnerId,
        State state) {

    /** What hinders a user from signing in, if anything. */
    enum State {
        ACTIVE,
        /** Has not set a password yet. */
        INVITED,
        /** Too many wrong passwords, for a while. */
        LOCKED,
        /** By an administrator. */
        DISABLED
    }
}
