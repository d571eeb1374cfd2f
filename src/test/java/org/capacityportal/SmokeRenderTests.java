package org.capacityportal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capacityportal.platform.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every page shows whole, in every language and for everybody who may see it. */
@PortalTest
class SmokeRenderTests {

    private static final Map<String, Pattern> FLAWS = new LinkedHashMap<>();

    static {
        FLAWS.put("a text is missing", Pattern.compile("\\?\\?[\\w.]+_\\w\\w\\?\\?"));
        FLAWS.put("a style in the page", Pattern.compile("<style|<[^>]* style=\""));
        FLAWS.put("a script in the page", Pattern.compile("<script(?![^>]* src=)|<[^>]* on[a-z]+=\"|javascript:"));
        FLAWS.put("an unprocessed template", Pattern.compile("<[^>]* th:|\\[\\[\\$"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPageShowsWhole(Language language, @Autowired WebApplicationContext context) throws Exception {
        PortalVisits visits = new PortalVisits(context);
        List<String> flaws = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        AccessRule.matrix().forEach((route, rules) -> {
            for (int i = 0; route.reads() && i < rules.size(); i++) {
                String role = AccessRule.ROLES.get(i);
                PortalVisits.Answer answer = visits.visit(route, role, true, true, language.tag());
                if (answer.status() >= 500) {
                    flaws.add(route + " for " + role + " fails: " + answer.body());
                }
                if (answer.body().contains("<html")) {
                    seen.add(route + " for " + role);
                    inspect(route + " for " + role + ": ", answer.body(), language, flaws);
                }
            }
        });
        assertThat(flaws).isEmpty();
        assertThat(seen).contains("GET /cities for coordinator", "GET /login for anonymous");
    }

    private static void inspect(String page, String html, Language language, List<String> flaws) {
        FLAWS.forEach((name, pattern) -> {
            Matcher found = pattern.matcher(html);
            if (found.find()) {
                flaws.add(page + name + ": " + found.group());
            }
        });
        long headings = Pattern.compile("<h1[ >]").matcher(html).results().count();
        if (headings != 1) {
            flaws.add(page + headings + " first-level headings");
        }
        if (!html.contains("<html lang=\"" + language.tag() + "\"")) {
            flaws.add(page + "not in the language asked for");
        }
    }
}
