package org.capacityportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every route, asked for by every role and by nobody, answers as {@code access-matrix.csv} says. */
@PortalTest
class AccessMatrixTests {

    @Autowired
    WebApplicationContext context;

    private PortalVisits visits;
    private Map<Route, List<AccessRule>> matrix;

    @BeforeEach
    void read() throws IOException {
        visits = new PortalVisits(context);
        matrix = AccessRule.matrix();
    }

    @Test
    void everyRouteHasARuleAndEveryRuleARoute() {
        Set<Route> routes = Route.all(context);
        Set<Route> unruled = new TreeSet<>(routes);
        unruled.removeAll(matrix.keySet());
        Set<Route> gone = new TreeSet<>(matrix.keySet());
        gone.removeAll(routes);
        if (!unruled.isEmpty() || !gone.isEmpty()) {
            fail("access-matrix.csv does not fit the portal's routes."
                    + (unruled.isEmpty() ? "" : "\nAdd, with the right words:\n" + lines(unruled))
                    + (gone.isEmpty() ? "" : "\nRemove, no such route:\n" + lines(gone)));
        }
    }

    private static String lines(Set<Route> routes) {
        return routes.stream()
                .map(route -> route.method() + "," + route.pattern() + ",yes,"
                        + (route.pattern().contains("{") ? "scope,scope,scope" : "yes,yes,yes") + ",login")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everybodyGetsWhatTheRuleSays() {
        List<String> objections = new ArrayList<>();
        matrix.forEach((route, rules) -> {
            for (int i = 0; i < rules.size(); i++) {
                check(route, AccessRule.ROLES.get(i), rules.get(i), true, objections);
                if (rules.get(i) == AccessRule.SCOPE) {
                    check(route, AccessRule.ROLES.get(i), rules.get(i), false, objections);
                }
            }
        });
        assertThat(objections).isEmpty();
    }

    private void check(Route route, String role, AccessRule rule, boolean within, List<String> objections) {
        PortalVisits.Answer answer = visits.visit(route, role, within, true, "en");
        String objection = rule.objection(route, within, answer.status(), answer.location());
        if (objection != null) {
            objections.add(route + (within ? "" : " outside the scope") + ": " + role + " has "
                    + rule.name().toLowerCase(Locale.ROOT) + " but " + objection);
        }
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        List<String> taken = new ArrayList<>();
        for (Route route : matrix.keySet()) {
            for (String role : AccessRule.ROLES) {
                if (!route.reads()
                        && visits.visit(route, role, true, false, "en").status() != 403) {
                    taken.add(route + " by " + role);
                }
            }
        }
        assertThat(taken).isEmpty();
    }
}
