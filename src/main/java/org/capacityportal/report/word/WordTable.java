package org.capacityportal.report.word;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.capacityportal.report.document.Table;
import org.capacityportal.report.paper.ColumnWidths;
import org.capacityportal.report.paper.PaperText;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A table in a Word file: its head is repeated on every page, its rows stay whole, its numbers stand at the right. */
final class WordTable {

    /** The size of table type in half points. */
    private static final double TYPE = 18;

    private static final String LINE = "14597A";
    private static final String TOTAL_LINE = "7B8994";

    private final CTTbl table;
    private final List<BigInteger> widths;
    private final @Nullable BigInteger type;
    private final Function<String, String> links;

    /**
     * @param width of the sheet between its margins
     * @param links gives the id of the relation to an address outside
     */
    WordTable(XWPFDocument document, ColumnWidths columns, int width, Function<String, String> links) {
        this.links = links;
        table = document.createTable().getCTTbl();
        table.removeTr(0);
        type = columns.scale() < 1 ? BigInteger.valueOf(Math.round(TYPE * columns.scale())) : null;
        widths = columns.shares().stream()
                .map(share -> BigInteger.valueOf((long) share * width / 10_000))
                .toList();
        CTTblPr properties = table.getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        (properties.isSetTblStyle() ? properties.getTblStyle() : properties.addNewTblStyle()).setVal("ReportTable");
        CTTblWidth whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(BigInteger.valueOf(width));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(column -> grid.addNewGridCol().setW(column));
    }

    void head(List<Table.Column> columns) {
        CTRow row = row();
        row.getTrPr().addNewTblHeader();
        for (int i = 0; i < columns.size(); i++) {
            CTTcPr cell = text(
                    row,
                    i,
                    "TableHead",
                    columns.get(i).heading(),
                    columns.get(i).kind().number(),
                    null,
                    null);
            line(cell.addNewTcBorders().addNewBottom(), LINE);
            cell.addNewVAlign().setVal(STVerticalJc.BOTTOM);
        }
    }

    void row(Table source, List<Table.Cell> cells, Function<Table.Cell, String> words, boolean total) {
        CTRow row = row();
        for (int i = 0; i < cells.size(); i++) {
            Table.Cell cell = cells.get(i);
            CTTcPr properties = text(
                    row,
                    i,
                    total ? "TableTotal" : "TableText",
                    words.apply(cell),
                    source.columns().get(i).kind().number(),
                    cell.language(),
                    PaperText.outside(cell));
            if (total) {
                line(properties.addNewTcBorders().addNewTop(), TOTAL_LINE);
            }
        }
    }

    /** A line of the cover. */
    void fact(String label, String value) {
        CTRow row = row();
        text(row, 0, "TableHead", label, false, null, null);
        text(row, 1, "TableText", value, false, null, null);
    }

    /** A row with one sentence in place of all others. */
    void nothing(String sentence) {
        CTRow row = row();
        CTTcPr cell = text(row, 0, "TableText", sentence, false, null, null);
        cell.addNewGridSpan().setVal(BigInteger.valueOf(widths.size()));
    }

    private CTRow row() {
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        return row;
    }

    private CTTcPr text(
            CTRow row,
            int column,
            String style,
            String text,
            boolean number,
            @Nullable String language,
            @Nullable String address) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        CTTblWidth width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(widths.get(column));
        CTP paragraph = cell.addNewP();
        CTPPr set = paragraph.addNewPPr();
        set.addNewPStyle().setVal(style);
        if (number) {
            set.addNewJc().setVal(STJc.RIGHT);
        }
        CTR run;
        if (address == null) {
            run = paragraph.addNewR();
        } else {
            var link = paragraph.addNewHyperlink();
            link.setId(links.apply(address));
            run = link.addNewR();
            run.addNewRPr().addNewRStyle().setVal("Hyperlink");
        }
        if (type != null) {
            (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).addNewSz().setVal(type);
        }
        WordText.add(run, text, language);
        return properties;
    }

    private static void line(CTBorder border, String colour) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(8));
        border.setSpace(BigInteger.ZERO);
        border.setColor(colour);
    }
}
