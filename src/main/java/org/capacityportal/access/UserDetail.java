package org.capacityportal.access;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user's page says.
 *
 * @param scope the names of what the user is limited to, in the reader's language
 * @param linkExpiresAt until when the one-time link that is still unused works; null where there is none
 */
record UserDetail(
        long id,
        String name,
        String email,
        Role role,
        UserSummary.State state,
        OffsetDateTime createdAt,
        List<String> scope,
        @Nullable OffsetDateTime linkExpiresAt) {}
