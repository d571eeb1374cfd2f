package org.capacityportal.report.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sheets of a Word file, A4, upright or lying. */
final class WordPages {

    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int MARGIN = 1134;

    private final XWPFDocument file;
    private boolean lying;
    private boolean turned;

    WordPages(XWPFDocument file) {
        this.file = file;
    }

    /** What lies between the margins of the present sheets, in twentieths of a point. */
    int width() {
        return (lying ? LONG : SHORT) - 2 * MARGIN;
    }

    /** Goes on with sheets that lie or stand; with a new page where those before do not. */
    void turn(boolean lying) {
        if (this.lying != lying) {
            CTPPr last = file.createParagraph().getCTP().addNewPPr();
            last.addNewPStyle().setVal("Note");
            last.setSectPr(sheets());
            turned = true;
            this.lying = lying;
        }
    }

    void finish() {
        body().setSectPr(sheets());
    }

    /** The present sheets with the header and footer of the file; only the cover has none. */
    private CTSectPr sheets() {
        CTSectPr sheets = (CTSectPr) body().getSectPr().copy();
        CTPageSz size = sheets.isSetPgSz() ? sheets.getPgSz() : sheets.addNewPgSz();
        size.setW(BigInteger.valueOf(lying ? LONG : SHORT));
        size.setH(BigInteger.valueOf(lying ? SHORT : LONG));
        size.setOrient(lying ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = sheets.isSetPgMar() ? sheets.getPgMar() : sheets.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin.add(BigInteger.valueOf(280)));
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(620));
        margins.setFooter(BigInteger.valueOf(560));
        margins.setGutter(BigInteger.ZERO);
        if (!turned) {
            sheets.addNewTitlePg();
        }
        return sheets;
    }

    private CTBody body() {
        return file.getDocument().getBody();
    }
}
