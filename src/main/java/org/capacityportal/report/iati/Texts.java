package org.capacityportal.report.iati;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.capacityportal.platform.Language;
import org.springframework.context.MessageSource;

/** Texts by language, always in the same order: the original first, the others by their tags. */
final class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** What the portal itself says, in each of its languages. */
    Map<String, String> word(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.tag(), messages.getMessage(key, null, language.locale()));
        }
        return texts;
    }

    static Map<String, String> ordered(Map<String, String> texts, String original) {
        Map<String, String> ordered = new LinkedHashMap<>();
        String first = texts.get(original);
        if (first != null) {
            ordered.put(original, first);
        }
        new TreeMap<>(texts).forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** The titles; where none of them says anything, what stands in for them. */
    static Map<String, String> titled(Map<String, String> titles, String otherwise) {
        return IatiXml.saySomething(titles) ? titles : Map.of(Language.EN.tag(), otherwise);
    }
}
