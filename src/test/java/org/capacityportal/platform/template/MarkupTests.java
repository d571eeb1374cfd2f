package org.capacityportal.platform.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Option;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MarkupTests {

    @Autowired
    private Markup markup;

    @Test
    void everyTextIsEscaped() {
        assertThat(markup.options(List.of(new Option("\"1\"", "<b>A & B</b>")), null))
                .isEqualTo("<option value=\"&quot;1&quot;\">&lt;b&gt;A &amp; B&lt;/b&gt;</option>");
        assertThat(markup.icon("\"><script>")).doesNotContain("<script>");
    }

    @Test
    void theOneThatIsChosenIsSelected() {
        assertThat(markup.options(List.of(new Option("1", "One"), new Option("12", "Twelve")), 12L))
                .isEqualTo("<option value=\"1\">One</option>"
                        + "<option value=\"12\" selected=\"selected\">Twelve</option>");
    }

    @Test
    void constantsAreWordedInTheLanguageOfTheReader() {
        assertThat(Language.EN.<String>speak(() -> markup.choices(List.of("ADMINISTRATOR"), "role", "DONOR")))
                .isEqualTo("<option value=\"ADMINISTRATOR\">Administrator</option>");
    }
}
