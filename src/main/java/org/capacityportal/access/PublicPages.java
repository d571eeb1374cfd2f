package org.capacityportal.access;

import jakarta.servlet.http.HttpServletResponse;

/** What all answers to people without an account have in common. */
public final class PublicPages {

    private PublicPages() {}

    /** Search engines do not keep the page, and no other site learns its address. */
    public static void guard(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
