package org.capacityportal.report.format;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;

/** The speaking name of a report's file, in letters that every system takes: {@code sumy-2018-01-01-2018-12-31.csv}. */
public final class FileName {

    private static final int LONGEST_SUBJECT = 60;

    /** Ukrainian letters by their Ukrainian sound; what is left is Russian or another script. */
    private static final Transliterator LATIN =
            Transliterator.getInstance("Ukrainian-Latin/BGN; Any-Latin; Latin-ASCII");

    private FileName() {}

    /** @param part the table of the report where the file holds only one; empty for the report */
    public static String of(Subject subject, Period period, String part, String suffix) {
        String name = slug(subject.speakingName());
        return (name.isEmpty() ? subject.kind().key() + "-" + subject.id() : name) + "-" + period.from() + "-"
                + period.to() + (part.isEmpty() ? "" : "-" + part) + "." + suffix;
    }

    static String slug(String name) {
        String letters = LATIN.transliterate(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’ʼ\"]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = letters.length() > LONGEST_SUBJECT ? letters.substring(0, LONGEST_SUBJECT) : letters;
        return cut.replaceAll("^-+|-+$", "");
    }
}
