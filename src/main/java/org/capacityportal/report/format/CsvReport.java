package org.capacityportal.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The figures of a report as CSV: one row each, with its name, its words in the reader's language, and its value. */
@Component
class CsvReport implements ReportFormat {

    private final MessageSource messages;

    CsvReport(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String suffix() {
        return "csv";
    }

    @Override
    public MediaType mediaType() {
        return CsvTable.MEDIA_TYPE;
    }

    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        List<List<@Nullable Object>> rows = Arrays.stream(Figure.values())
                .map(figure -> {
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(figure.key());
                    row.add(messages.getMessage("report.figure." + figure.key(), null, language.locale()));
                    row.add(report.figures().value(figure));
                    row.add(report.figures().attributed(figure));
                    return row;
                })
                .toList();
        CsvTable.write(List.of("figure", "label", "value", "attributed"), rows, out);
    }
}
