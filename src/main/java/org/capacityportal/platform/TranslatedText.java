package org.capacityportal.platform;

import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A title or description as it was written, with translations where somebody gave them. The language it was written in
 * is kept once per record, beside all its texts.
 */
@Embeddable
public class TranslatedText {

    private @Nullable String original;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> translations = Map.of();

    protected TranslatedText() {}

    private TranslatedText(@Nullable String original, Map<String, String> translations) {
        this.original = original;
        this.translations = translations;
    }

    /**
     * @param original null where the record has no such text
     * @param translations by {@linkplain Language#tag() language tag}; blank ones are dropped
     */
    public static TranslatedText of(@Nullable String original, Map<String, @Nullable String> translations) {
        Map<String, String> kept = new TreeMap<>();
        translations.forEach((tag, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(tag, text.strip());
            }
        });
        return new TranslatedText(original == null || original.isBlank() ? null : original.strip(), kept);
    }

    /**
     * A text as a form gives it, with a field for the translation into each language. The one into the language of the
     * original says nothing and is dropped.
     */
    public static TranslatedText of(
            Language language,
            @Nullable String original,
            @Nullable String uk,
            @Nullable String en,
            @Nullable String pl,
            @Nullable String ru) {
        Map<String, @Nullable String> translations = new TreeMap<>();
        translations.put(Language.UK.tag(), uk);
        translations.put(Language.EN.tag(), en);
        translations.put(Language.PL.tag(), pl);
        translations.put(Language.RU.tag(), ru);
        translations.remove(language.tag());
        return of(original, translations);
    }

    public @Nullable String original() {
        return original;
    }

    public Map<String, String> translations() {
        return translations;
    }

    /** The translation into a language, for the form of a record; null where there is none. */
    public @Nullable String translation(Language language) {
        return translations.get(language.tag());
    }

    /** The translation into a language, else the original. */
    public @Nullable String in(Language language) {
        return translations.getOrDefault(language.tag(), original);
    }

    /** The original with all its translations, for the history: "Семінар (en: Seminar)". */
    public String told() {
        return translations.isEmpty()
                ? toString()
                : translations.entrySet().stream()
                        .map(translation -> translation.getKey() + ": " + translation.getValue())
                        .collect(Collectors.joining("; ", this + " (", ")"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TranslatedText that
                && Objects.equals(original, that.original)
                && translations.equals(that.translations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(original, translations);
    }

    @Override
    public String toString() {
        return original == null ? "" : original;
    }
}
