package org.capacityportal.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Paragraph;
import org.capacityportal.report.document.ReportDocument;
import org.capacityportal.report.document.ReportDocuments;
import org.capacityportal.report.document.Section;
import org.capacityportal.report.document.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * All tables of a report as CSV, one file each in a zip, without their totals: programs take a row of totals for one
 * more record. The names of files and columns are the same in every language.
 */
@Component
class TablesCsv implements ReportFormat {

    private final ReportDocuments documents;

    TablesCsv(ReportDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String suffix() {
        return "csv.zip";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.valueOf("application/zip");
    }

    @Override
    public void write(Report report, Language language, OutputStream out) throws IOException {
        write(documents.of(report, language), out);
    }

    void write(ReportDocument document, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Set<String> names = new HashSet<>();
        for (Table table : document.tables()) {
            file(zip, free(table.key(), names), head(table), rows(table));
        }
        file(zip, free("texts", names), List.of("section", "heading", "text"), texts(document));
        zip.finish();
    }

    private static String free(String key, Set<String> names) {
        String name = key;
        for (int next = 2; !names.add(name); next++) {
            name = key + "-" + next;
        }
        return name;
    }

    private static void file(ZipOutputStream zip, String name, List<String> head, List<List<@Nullable Object>> rows)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        CsvTable.write(head, rows, zip);
        zip.closeEntry();
    }

    private static List<String> head(Table table) {
        return table.columns().stream().map(Table.Column::key).toList();
    }

    private static List<List<@Nullable Object>> rows(Table table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<Table.Cell> row : table.rows()) {
            List<@Nullable Object> values = new ArrayList<>();
            row.forEach(cell -> values.add(cell.value()));
            rows.add(values);
        }
        return rows;
    }

    private static List<List<@Nullable Object>> texts(ReportDocument document) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Section section : document.sections()) {
            section.blocks().forEach(block -> {
                if (block instanceof Paragraph paragraph) {
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(section.key());
                    row.add(paragraph.heading());
                    row.add(paragraph.text());
                    rows.add(row);
                }
            });
        }
        return rows;
    }
}
