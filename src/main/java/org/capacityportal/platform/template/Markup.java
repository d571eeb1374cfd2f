package org.capacityportal.platform.template;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unbescape.html.HtmlEscape;

/** Icons and the options of selects as HTML; every text in it is escaped. */
@Component
class Markup {

    private static final String ICON = """
            <svg class="icon cp-icon%s" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" \
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">\
            <use href="/images/icons.svg#%s"/></svg>""";

    private final Map<String, String> icons = new ConcurrentHashMap<>();
    private final Map<String, String> smallIcons = new ConcurrentHashMap<>();
    private final Wording wording;

    Markup(Wording wording) {
        this.wording = wording;
    }

    /** @param name as in {@code images/icons.svg} */
    String icon(String name) {
        return icons.computeIfAbsent(name, key -> ICON.formatted("", HtmlEscape.escapeHtml4Xml(key)));
    }

    String smallIcon(String name) {
        return smallIcons.computeIfAbsent(name, key -> ICON.formatted(" cp-icon-sm", HtmlEscape.escapeHtml4Xml(key)));
    }

    /** @param chosen the value of the one that is chosen; null for none */
    String options(Collection<Option> options, @Nullable Object chosen) {
        StringBuilder markup = new StringBuilder();
        options.forEach(option -> append(markup, option.value(), option.text(), chosen));
        return markup.toString();
    }

    /** Constants, worded by the messages {@code <prefix>.<CONSTANT>}. */
    String choices(Collection<?> constants, String prefix, @Nullable Object chosen) {
        StringBuilder markup = new StringBuilder();
        constants.forEach(
                constant -> append(markup, constant.toString(), wording.message(prefix + "." + constant), chosen));
        return markup.toString();
    }

    private static void append(StringBuilder markup, String value, String text, @Nullable Object chosen) {
        markup.append("<option value=\"")
                .append(HtmlEscape.escapeHtml4Xml(value))
                .append(chosen != null && value.equals(chosen.toString()) ? "\" selected=\"selected\">" : "\">")
                .append(HtmlEscape.escapeHtml4Xml(text))
                .append("</option>");
    }
}
