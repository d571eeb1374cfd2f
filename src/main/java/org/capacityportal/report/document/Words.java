package org.capacityportal.report.document;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.GroupLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Finds words for one document, in its language. */
record Words(Language language, MessageSource messages, Wording wording) {

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    String count(String key, long number) {
        return wording.count(key, number, language);
    }

    String number(Number number) {
        return wording.number(number, language);
    }

    String date(LocalDate day) {
        return wording.date(day, language);
    }

    String days(LocalDate from, LocalDate to) {
        return wording.days(from, to, language);
    }

    String period(Period period) {
        return period.isAll() ? word("report.period.all") : days(period.from(), period.to());
    }

    String figure(Figure figure) {
        return word("report.figure." + figure.key());
    }

    /** A number with all its decimals, such as a rate. */
    String exact(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A type, topic, audience or region by which a report groups. */
    String group(GroupLine group) {
        if (group.name() != null) {
            return group.name();
        }
        return group.key().isEmpty()
                ? word("document.notStated")
                : word("event." + group.dimension().name().toLowerCase(Locale.ROOT) + "." + group.key());
    }

    /**
     * A part of an indicator, such as {@code SEX:WOMAN}; nothing for the whole.
     *
     * @param name of a region, which no message words
     */
    String category(String category, @Nullable String name) {
        if (name != null || category.isEmpty()) {
            return name == null ? "" : name;
        }
        String value = category.substring(category.indexOf(':') + 1);
        return switch (category.substring(0, category.indexOf(':'))) {
            case "SEX" -> word("document.sex." + value);
            case "AUDIENCE" -> word("event.audience." + value);
            default -> category;
        };
    }

    Cell event(EventLine event) {
        return text(event.title(), event.titleLanguage(), "/events/" + event.id());
    }

    /** Evidence, with where it is to be found if that is an address of the web. */
    Cell evidence(@Nullable String evidence, @Nullable String url) {
        String text = evidence == null || evidence.isBlank() ? url : evidence;
        return new Cell(text, Kind.TEXT, null, url != null && url.matches("(?i)https?://.*") ? url : null);
    }

    Cell text(@Nullable String text) {
        return new Cell(text, Kind.TEXT);
    }

    /** @param textLanguage the language that the text stands in, a tag; told where it is not the document's */
    Cell text(@Nullable String text, String textLanguage, @Nullable String address) {
        return new Cell(text, Kind.TEXT, other(textLanguage), address);
    }

    /** The language of a text where it is not the document's; null where it is. */
    @Nullable String other(String textLanguage) {
        return textLanguage.equals(language.tag()) ? null : textLanguage;
    }
}
