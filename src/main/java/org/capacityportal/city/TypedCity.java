package org.capacityportal.city;

import org.jspecify.annotations.Nullable;

/**
 * A city in the address of a list: by its id, as links name it, or by its name in any language, as it is typed. Neither
 * where the field is blank.
 *
 * @param name the name alone, without the region that a suggestion adds
 */
public record TypedCity(@Nullable Long id, @Nullable String name) {

    public static TypedCity of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return new TypedCity(null, null);
        }
        return typed.matches("\\d{1,18}")
                ? new TypedCity(Long.valueOf(typed), null)
                : new TypedCity(null, typed.strip().replaceFirst("( \\(|,).*$", ""));
    }
}
