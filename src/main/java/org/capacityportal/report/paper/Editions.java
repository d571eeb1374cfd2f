package org.capacityportal.report.paper;

import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.Report;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what tells one issue of a report from another, at the foot of every page. */
@Component
public class Editions {

    private final MessageSource messages;
    private final Wording wording;

    Editions(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** "as of 6 July 2018" */
    public String of(Report report, Language language) {
        return word("report.asOf", wording.date(report.asOf(), language), language);
    }

    /** "Version 3, as of 6 July 2018" */
    public String of(Report report, int version, Language language) {
        return word("report.paper.version", wording.number(version, language), language) + ", " + of(report, language);
    }

    private String word(String key, String argument, Language language) {
        return messages.getMessage(key, new Object[] {argument}, language.locale());
    }
}
