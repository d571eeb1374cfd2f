package org.capacityportal.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form of a page as a browser holds it: the fields that it brought along, and those that were filled in. */
final class Form {

    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form() {}

    /** The form that is sent to this address. */
    static Form to(String action, String page) {
        int begin = page.indexOf("action=\"" + action + "\"");
        if (begin < 0) {
            throw new IllegalArgumentException("No form to " + action);
        }
        Form form = new Form();
        Matcher field = FIELD.matcher(page).region(begin, Math.max(begin, page.indexOf("</form>", begin)));
        while (field.find()) {
            form.with(field.group(1), HtmlUtils.htmlUnescape(field.group(2)));
        }
        return form;
    }

    /** The values of all fields of that name on a page. */
    static List<String> values(String name, String page) {
        Matcher field = FIELD.matcher(page);
        List<String> values = new ArrayList<>();
        while (field.find()) {
            if (field.group(1).equals(name)) {
                values.add(HtmlUtils.htmlUnescape(field.group(2)));
            }
        }
        return values;
    }

    Form with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Map<String, String> fields() {
        return fields;
    }

    String encoded() {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(Visitor.encoded(value)));
        return body.toString();
    }
}
