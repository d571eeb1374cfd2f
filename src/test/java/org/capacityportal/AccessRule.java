package org.capacityportal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody gets from a route, as {@code access-matrix.csv} says. */
enum AccessRule {
    YES,
    SCOPE,
    NO,
    LOGIN,
    OPEN;

    /** The columns of the table; the last is whoever is not signed in. */
    static final List<String> ROLES = List.of("administrator", "coordinator", "city_official", "donor", "anonymous");

    static Map<Route, List<AccessRule>> matrix() throws IOException {
        Map<Route, List<AccessRule>> matrix = new LinkedHashMap<>();
        for (String[] cells : Route.table("access-matrix.csv")) {
            List<AccessRule> rules = new ArrayList<>();
            for (int i = 0; i < ROLES.size(); i++) {
                rules.add(valueOf(cells[i + 2].strip().toUpperCase(Locale.ROOT)));
            }
            if (matrix.put(new Route(cells[0], cells[1]), rules) != null) {
                throw new IllegalStateException("Twice in access-matrix.csv: " + cells[0] + " " + cells[1]);
            }
        }
        return matrix;
    }

    /**
     * What is wrong with an answer; null where nothing is.
     *
     * @param within whether what was asked for is in the scope of whoever asked
     */
    @Nullable String objection(Route route, boolean within, int status, @Nullable String location) {
        boolean toLogin = status == 302 && location != null && location.matches("(http://localhost)?/login");
        boolean answered = route.reads() ? status < 400 : status < 500 && status != 403 && status != 404;
        boolean right =
                switch (this) {
                    case YES -> answered && !toLogin;
                    case SCOPE -> within ? answered && !toLogin : status == 404;
                    case NO -> status == 404;
                    case LOGIN -> toLogin;
                    case OPEN -> !toLogin && status < 500 && status != 403;
                };
        return right ? null : "answers " + status + (location == null ? "" : " to " + location);
    }
}
