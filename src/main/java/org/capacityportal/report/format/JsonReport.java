package org.capacityportal.report.format;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Figures;
import org.capacityportal.report.content.GroupLine;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A report for other programs; its names are kept stable and are described in {@code docs/report-json.md}. */
@Component
class JsonReport implements ReportFormat {

    private final JsonMapper json;

    JsonReport(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public void write(Report report, Language language, OutputStream out) {
        json.writeValue(out, tree(report));
    }

    private static Branch tree(Report report) {
        Branch tree = new Branch()
                .with(
                        "scope",
                        new Branch()
                                .with("kind", report.subject().kind().key())
                                .with("id", report.subject().id())
                                .with("name", report.subject().name())
                                .with("code", report.subject().code()))
                .with("period", period(report.period()))
                .with("asOf", report.asOf())
                .with("limitedToOwnProgrammes", report.limited());
        figures(tree, report.figures(), report.subject());
        return tree.with("previous", previous(report))
                .with("tables", JsonTables.of(report))
                .with("groups", groups(report))
                .with("exams", report.exams())
                .with("indicators", all(report.indicators(), JsonProgrammes::indicator))
                .with("spending", JsonProgrammes.spending(report))
                .with("narratives", all(report.narratives(), JsonProgrammes::narrative));
    }

    private static Branch period(Period period) {
        return new Branch().with("from", period.from()).with("to", period.to());
    }

    private static @Nullable Branch previous(Report report) {
        Figures before = report.previous();
        return before == null
                ? null
                : report.period()
                        .previous()
                        .map(period -> figures(period(period), before, report.subject()))
                        .orElse(null);
    }

    private static Branch figures(Branch tree, Figures figures, Subject subject) {
        tree.with("figures", figures(List.of(Figure.values()), figures::value));
        return subject.donor() ? tree.with("attributed", figures(Figure.countedOnes(), figures::attributed)) : tree;
    }

    private static Branch figures(List<Figure> figures, Function<Figure, @Nullable BigDecimal> value) {
        Branch tree = new Branch();
        for (Figure figure : figures) {
            Branch branch = tree;
            String[] path = figure.key().split("\\.");
            for (int i = 0; i < path.length - 1; i++) {
                branch = branch.branch(path[i]);
            }
            branch.with(path[path.length - 1], value.apply(figure));
        }
        return tree;
    }

    private static Branch groups(Report report) {
        Branch tree = new Branch();
        for (GroupLine.Dimension dimension : GroupLine.Dimension.values()) {
            tree.with(dimension.name().toLowerCase(Locale.ROOT), all(report.groups(dimension), JsonReport::group));
        }
        return tree;
    }

    private static Branch group(GroupLine group) {
        return new Branch()
                .with("key", group.key().isEmpty() ? null : group.key())
                .with("name", group.name())
                .with("events", group.events())
                .with("attendances", group.attendances())
                .with("participantDays", group.participantDays())
                .with("participants", group.participants())
                .with("women", group.women())
                .with("men", group.men())
                .with("sexNotRecorded", group.sexNotRecorded());
    }

    /** One object per row of a table. */
    static <T> List<Branch> all(List<T> rows, Function<T, Branch> object) {
        return rows.stream().map(object).toList();
    }
}
