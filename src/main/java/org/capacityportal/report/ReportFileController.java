package org.capacityportal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Wording;
import org.capacityportal.platform.paper.NamedFile;
import org.capacityportal.platform.paper.WholeFile;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.format.EventsCsv;
import org.capacityportal.report.format.FileName;
import org.capacityportal.report.format.ReportFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** A report as a file, in the format that the suffix of the address names. */
@Controller
@RequestMapping("/reports/{kind:cities|regions|donors|programmes}")
@ForEveryone
class ReportFileController {

    private final Reports reports;
    private final List<ReportFormat> formats;
    private final EventsCsv events;
    private final ReportTags tags;
    private final WholeReports wholeReports;
    private final Wording wording;

    ReportFileController(
            Reports reports,
            List<ReportFormat> formats,
            EventsCsv events,
            ReportTags tags,
            WholeReports wholeReports,
            Wording wording) {
        this.reports = reports;
        this.formats = formats;
        this.events = events;
        this.tags = tags;
        this.wholeReports = wholeReports;
        this.wording = wording;
    }

    static Subject.Kind kind(String path) {
        return Subject.Kind.ofPath(path).orElseThrow(() -> new NotFoundException("report", path));
    }

    @GetMapping("/{id:\\d+}.{suffix:.+}")
    @Nullable ResponseEntity<?> report(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable String suffix,
            PeriodForm form,
            @RequestParam(required = false) @Nullable String language,
            ServletWebRequest request) {
        Subject subject = reports.subject(kind(kind), id);
        ReportFormat format = formats.stream()
                .filter(one -> one.suffix().equals(suffix) && one.fits(subject))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("format", suffix));
        Part whole = new Part("", suffix, format.mediaType(), format::fits, format::write);
        return answer(subject, form, language, whole, request);
    }

    @GetMapping("/{id:\\d+}/events.csv")
    @Nullable ResponseEntity<?> events(
            @PathVariable String kind,
            @PathVariable long id,
            PeriodForm form,
            @RequestParam(required = false) @Nullable String language,
            ServletWebRequest request) {
        Part table = new Part(
                "events",
                "csv",
                EventsCsv.MEDIA_TYPE,
                report -> true,
                (report, spoken, file) -> events.write(report, file));
        return answer(reports.subject(kind(kind), id), form, language, table, request);
    }

    /**
     * What of a report is asked for.
     *
     * @param name of the table where the file holds only one; empty for the report
     * @param fits whether the file has anything to say of the report
     */
    private record Part(String name, String suffix, MediaType type, Predicate<Report> fits, Rendering rendering) {}

    private interface Rendering {

        void write(Report report, Language language, OutputStream file) throws IOException;
    }

    /**
     * @param language of the file, a tag; null for that of the screen
     * @return null where the reader has the file already
     */
    private @Nullable ResponseEntity<?> answer(
            Subject subject, PeriodForm form, @Nullable String language, Part part, ServletWebRequest request) {
        PeriodForm.Read read = form.read(() -> reports.usual(reports.span(subject.kind(), subject.id())));
        Map<String, String> problems = new LinkedHashMap<>(read.problems());
        Optional<Language> spoken = spoken(language);
        if (spoken.isEmpty()) {
            problems.put("language", "report.language.error");
        }
        Period period = read.period();
        if (period == null || spoken.isEmpty()) {
            return refusal(problems, part.type());
        }
        return spoken.get().speak(() -> {
            Report report = reports.report(subject.kind(), subject.id(), period);
            if (!part.fits().test(report)) {
                throw new NotFoundException("format", part.suffix());
            }
            String name = FileName.of(subject, period, part.name(), part.suffix());
            if (tags.unchanged(request, report, List.of(name))) {
                return null;
            }
            WholeFile file =
                    wholeReports.make(part.suffix(), out -> part.rendering().write(report, spoken.get(), out));
            return new NamedFile(name, part.type(), file).answer();
        });
    }

    private static Optional<Language> spoken(@Nullable String tag) {
        return tag == null || tag.isBlank()
                ? Optional.of(Language.current())
                : Arrays.stream(Language.values())
                        .filter(language -> language.tag().equals(tag.strip()))
                        .findFirst();
    }

    /** Says which parameter is wrong and why: to programs as a problem of RFC 9457, to others as a sentence. */
    private ResponseEntity<?> refusal(Map<String, String> problems, MediaType type) {
        Map<String, @Nullable Object> errors = new LinkedHashMap<>();
        problems.forEach((parameter, key) -> errors.put(parameter, wording.message(key)));
        StringBuilder detail = new StringBuilder();
        errors.forEach((parameter, sentence) -> detail.append(detail.isEmpty() ? "" : ". ")
                .append(parameter)
                .append(": ")
                .append(sentence));
        if (!type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            return ResponseEntity.badRequest()
                    .contentType(new MediaType("text", "plain", UTF_8))
                    .body(detail.toString());
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail.toString());
        problem.setProperty("errors", errors);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
