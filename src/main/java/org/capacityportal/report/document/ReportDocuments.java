package org.capacityportal.report.document;

import java.util.Arrays;
import java.util.List;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a computed report into words. */
@Component
public class ReportDocuments {

    private final MessageSource messages;

    ReportDocuments(MessageSource messages) {
        this.messages = messages;
    }

    /** @param language of the words; the names in the report are in the language it was computed in */
    public ReportDocument of(Report report, Language language) {
        return new ReportDocument(
                language,
                word(
                        language,
                        "report.title." + report.subject().kind(),
                        report.subject().name()),
                List.of(),
                List.of(new Section(
                        "figures", word(language, "report.method.title"), List.of(figures(report, language)))));
    }

    private Table figures(Report report, Language language) {
        List<Column> columns = List.of(
                new Column("figure", word(language, "report.column.figure"), Kind.TEXT, false),
                new Column("value", word(language, "report.column.value"), Kind.ANY, false));
        return new Table(
                "figures",
                word(language, "report.method.title"),
                null,
                columns,
                Arrays.stream(Figure.values())
                        .map(figure -> List.of(
                                new Cell(word(language, "report.figure." + figure.key()), Kind.TEXT),
                                new Cell(report.figures().value(figure), kind(figure))))
                        .toList(),
                List.of());
    }

    private static Kind kind(Figure figure) {
        return switch (figure.kind()) {
            case RATIO -> Kind.SHARE;
            case MEAN -> Kind.DECIMAL;
            default -> Kind.COUNT;
        };
    }

    private String word(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
