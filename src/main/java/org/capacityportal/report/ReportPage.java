package org.capacityportal.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.ref.WeakReference;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.document.ReportDocuments;
import org.capacityportal.report.format.ReportFormat;
import org.capacityportal.report.memory.Question;
import org.capacityportal.report.page.ShownReport;
import org.capacityportal.report.page.ShownReports;
import org.capacityportal.report.page.Tiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a computed report for its page, in the reader's language. */
@Component
class ReportPage {

    private static final int YEARS_OFFERED = 8;

    /** One thirty-second of the heap, at two bytes for each letter of a page and as much for what it is made of. */
    private static final long BYTES_OF_HEAP_PER_LETTER = 32 * 4;

    /** Those to read first, then those to count with, then those for programs. */
    private static final List<String> FORMATS = List.of("pdf", "docx", "xlsx", "csv.zip", "csv", "json", "iati.xml");

    private final ReportDocuments documents;
    private final ShownReports shown;
    private final Tiles tiles;
    private final List<ReportFormat> formats;
    private final CurrentViewer viewer;
    private final Wording wording;
    private final ITemplateEngine templates;

    /** What was shown last in answer to a question, which is one reader’s in one language. */
    private final Cache<Question, Content> firstRows = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP_PER_LETTER)
            .weigher((Question question, Content content) -> content.html().length())
            .build();

    ReportPage(
            ReportDocuments documents,
            ShownReports shown,
            Tiles tiles,
            List<ReportFormat> formats,
            CurrentViewer viewer,
            Wording wording,
            ITemplateEngine templates) {
        this.documents = documents;
        this.shown = shown;
        this.tiles = tiles;
        this.formats = formats;
        this.viewer = viewer;
        this.wording = wording;
        this.templates = templates;
    }

    /**
     * What the page shows of a record.
     *
     * @param report which is kept elsewhere, as long as it is told again
     * @param html the figures and the sections, as they stand on the page
     */
    record Content(WeakReference<Report> report, ShownReport shown, String html) {}

    /** @param whole the key of the table to be shown whole; null for none */
    Content content(Report report, @Nullable String whole) {
        if (whole != null) {
            return set(report, whole);
        }
        Question question = Question.of("page", report.subject(), report.period(), viewer.get(), report.asOf());
        Content content = firstRows.getIfPresent(question);
        if (content == null || !content.report().refersTo(report)) {
            content = set(report, null);
            firstRows.put(question, content);
        }
        return content;
    }

    private Content set(Report report, @Nullable String whole) {
        Language language = Language.current();
        ShownReport content = shown.of(documents.of(report, language), whole, this::reachable);
        Map<String, Object> told =
                Map.of("report", report, "shown", content, "tiles", tiles.of(report), "rests", tiles.rests(report));
        String html = templates.process("report/body", new Context(language.locale(), told));
        return new Content(new WeakReference<>(report), content, html);
    }

    /** Other reports on places are read only by those who coordinate. */
    private boolean reachable(String address) {
        return viewer.get().coordinates()
                || Stream.of(Subject.Kind.CITY, Subject.Kind.REGION)
                        .noneMatch(kind -> address.matches("/reports/" + kind.path() + "/\\d+\\?.*"));
    }

    /** The suffixes of the files that a report on such a subject can be had as. */
    List<String> formats(Report report) {
        return formats.stream()
                .filter(format -> format.fits(report))
                .map(ReportFormat::suffix)
                .sorted(Comparator.comparingInt(ReportPage::place).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int place(String suffix) {
        int place = FORMATS.indexOf(suffix);
        return place < 0 ? FORMATS.size() : place;
    }

    /** The periods offered beside dates of one's own: the latest years with events, and the parts of the year shown. */
    List<Option> presets(Optional<Period> span, Period shown) {
        int last = span.map(period -> period.to().getYear()).orElse(shown.to().getYear());
        int first = span.map(period -> period.from().getYear()).orElse(last);
        int year = shown.to().getYear();
        Stream<Option> years = IntStream.iterate(last, offered -> offered - 1)
                .limit(Math.min(YEARS_OFFERED, last - first + 1))
                .mapToObj(offered -> new Option("" + offered, wording.message("report.period.year", "" + offered)));
        Stream<Option> halves = IntStream.rangeClosed(1, 2)
                .mapToObj(
                        half -> new Option(year + "-H" + half, wording.message("report.period.half", half, "" + year)));
        Stream<Option> quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> new Option(
                        year + "-Q" + quarter, wording.message("report.period.quarter", quarter, "" + year)));
        return Stream.of(years, halves, quarters).flatMap(options -> options).toList();
    }
}
