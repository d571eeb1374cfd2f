package org.capacityportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.context.WebApplicationContext;

/** No page asks the database once per row: with more rows each sends as many statements as with few. */
@PortalTest
class StatementCountTests {

    @Test
    void moreRowsTakeNoMoreStatements(@Autowired WebApplicationContext context) throws Exception {
        PortalVisits few = new PortalVisits(context);
        PortalVisits many = new PortalVisits(
                context, new ClassPathResource("more-rows.sql").getContentAsString(StandardCharsets.UTF_8));
        List<String> growing = new ArrayList<>();
        List<String> longer = new ArrayList<>();
        AccessRule.matrix().forEach((route, rules) -> {
            for (int i = 0; route.reads() && i < rules.size(); i++) {
                if (rules.get(i) != AccessRule.YES && rules.get(i) != AccessRule.SCOPE) {
                    continue;
                }
                String page = route.pattern() + " for " + AccessRule.ROLES.get(i);
                PortalVisits.Answer before = few.visit(route, AccessRule.ROLES.get(i), true, true, "uk");
                PortalVisits.Answer after = many.visit(route, AccessRule.ROLES.get(i), true, true, "uk");
                assertThat(after.status()).as(page + " with more rows").isEqualTo(before.status());
                if (after.statements().size() > before.statements().size()) {
                    growing.add(page + ": " + added(before.statements(), after.statements()));
                }
                if (after.body().length() > before.body().length()) {
                    longer.add(page);
                }
            }
        });
        assertThat(growing).isEmpty();
        assertThat(longer)
                .as("pages that show the rows added")
                .contains(
                        "/events for coordinator",
                        "/events/{id} for coordinator",
                        "/cities/{id} for city_official",
                        "/outcomes for donor",
                        "/participants for administrator",
                        "/programmes/{id}/results for donor",
                        "/programmes/{id}/indicators/{indicatorId} for coordinator",
                        "/programmes/{id}/narratives for coordinator",
                        "/reports/{kind:cities|regions|donors|programmes}/{id:\\d+} for donor",
                        "/reports/{kind:cities|regions|donors|programmes}/{id:\\d+}/versions for donor");
    }

    private static List<String> added(List<String> before, List<String> after) {
        List<String> added = new ArrayList<>(after);
        before.forEach(added::remove);
        return added;
    }
}
