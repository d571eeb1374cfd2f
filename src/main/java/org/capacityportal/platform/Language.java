package org.capacityportal.platform;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A language of the portal, on screen and in records. A record keeps its texts in the language they were written in and
 * may carry translations; a reader sees their own language where there is one.
 */
public enum Language {
    UK("Українська", "УКР"),
    EN("English", "ENG"),
    PL("Polski", "POL"),
    RU("Русский", "РУС");

    private final Locale locale = Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    private final String nativeName;
    private final String shortName;

    Language(String nativeName, String shortName) {
        this.nativeName = nativeName;
        this.shortName = shortName;
    }

    /** The language of the current request; English where there is none. */
    public static Language current() {
        return of(LocaleContextHolder.getLocale());
    }

    /** The portal's language for a locale; English for one the portal does not speak. */
    public static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.locale.getLanguage().equals(locale.getLanguage())) {
                return language;
            }
        }
        return EN;
    }

    /**
     * Lets work speak this language instead of that of the request: names it reads from the database, words it finds, and
     * {@link #current()} itself.
     */
    public <T> T speak(Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    public Locale locale() {
        return locale;
    }

    /** The two-letter code of ISO 639-1, as it stands in {@code ?lang=}, in {@code lang} attributes and in the database. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language's name in itself, for the language menu. */
    public String nativeName() {
        return nativeName;
    }

    public String shortName() {
        return shortName;
    }

    /** The ICU collation by which PostgreSQL sorts names for readers of this language (Ґ after Г, Є after Е, …). */
    public String collation() {
        return "\"" + tag() + "-x-icu\"";
    }

    /**
     * The collation of a list of so many names that an index has to keep it in order: Ukrainian for readers of Ukrainian and
     * of Russian, whose names begin in Cyrillic letters, Polish for readers of Polish and of English. Each such index makes
     * recording a person slower, and one per language would not change more than the places of Ґ and Ą.
     */
    public String collationOfNames() {
        return (this == UK || this == RU ? UK : PL).collation();
    }
}
