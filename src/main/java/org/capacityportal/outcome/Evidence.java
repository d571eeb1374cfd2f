package org.capacityportal.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What shows that a promise was kept.
 *
 * @param text in words; null for none
 * @param url the address of a page or document; null for none
 */
record Evidence(@Nullable String text, @Nullable String url) {

    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_URL = 500;

    /** Nothing, or an address that a browser may follow: no other scheme than these two. */
    static final String WEB_ADDRESS = "(?i)\\s*|\\s*https?://[^\\s/]\\S*\\s*";

    /** @throws IllegalArgumentException for an address that is none of the web */
    Evidence {
        text = blankToNull(text);
        url = blankToNull(url);
        if (url != null && !url.matches(WEB_ADDRESS)) {
            throw new IllegalArgumentException("Evidence lies at an address of the web");
        }
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
