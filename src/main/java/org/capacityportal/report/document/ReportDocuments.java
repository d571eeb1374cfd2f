package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.ReportDocument.Fact;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a computed report into words. Every readable format is set from what comes out, and words nothing by itself. */
@Component
public class ReportDocuments {

    private final MessageSource messages;
    private final Wording wording;

    ReportDocuments(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** @param language of the words; the names in the report are in the language it was computed in */
    public ReportDocument of(Report report, Language language) {
        Words words = new Words(language, messages, wording);
        return new ReportDocument(
                language,
                words.word(
                        "report.title." + report.subject().kind(),
                        report.subject().name()),
                facts(report, words),
                chapters(report, words)
                        .map(chapter -> new Section(
                                chapter.key(), words.word("document.section." + chapter.key()), chapter.blocks()))
                        .filter(section -> !section.blocks().isEmpty())
                        .toList());
    }

    private static Stream<Chapter> chapters(Report report, Words words) {
        return Stream.of(
                new SummaryChapter(report, words),
                new TimeChapter(report, words),
                new IndicatorChapter(report, words),
                new EventsChapter(report, words),
                new GroupsChapter(report, words),
                new PlacesChapter(report, words),
                new OutcomesChapter(report, words),
                new RatingsChapter(report, words),
                new ExamsChapter(report, words),
                new SpendingChapter(report, words),
                new NarrativesChapter(report, words),
                new AttributionChapter(report, words),
                new MissingChapter(report, words),
                new MethodChapter(report, words));
    }

    private static List<Fact> facts(Report report, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.word("document.fact." + report.subject().kind()),
                report.subject().name()));
        if (report.subject().code() != null) {
            facts.add(
                    new Fact(words.word("document.fact.code"), report.subject().code()));
        }
        facts.add(new Fact(words.word("report.period"), words.period(report.period())));
        facts.add(new Fact(words.word("document.fact.state"), words.word("report.asOf", words.date(report.asOf()))));
        long left = report.period().daysLeft(report.asOf());
        if (left > 0 && !report.period().isAll()) {
            facts.add(new Fact(words.word("report.notOver"), words.count("report.notOver.days", left)));
        }
        if (report.limited()) {
            facts.add(new Fact(words.word("document.fact.limited"), words.word("report.limited")));
        }
        facts.add(new Fact(words.word("document.fact.madeWith"), words.word("document.portal")));
        return facts;
    }
}
