package org.capacityportal.access;

import org.jspecify.annotations.Nullable;

/** The filter of the list of users, as it stands in the address; made-up values count as none. */
record UserFilter(
        @Nullable String q, @Nullable String role, @Nullable String enabled) {

    @Nullable String wantedRole() {
        for (Role known : Role.values()) {
            if (known.name().equals(role)) {
                return role;
            }
        }
        return null;
    }

    @Nullable Boolean wantedEnabled() {
        return "true".equals(enabled) ? Boolean.TRUE : "false".equals(enabled) ? Boolean.FALSE : null;
    }
}
