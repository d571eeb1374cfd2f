package org.capacityportal.report.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The contents of a Word file: a field that Word fills anew whenever it is asked to. Until then it shows the headings as
 * they were when the file was made.
 */
final class WordContents {

    private final XWPFDocument file;
    private int listed;
    private int set;

    WordContents(XWPFDocument file) {
        this.file = file;
    }

    /** Lists a heading; to be called for all headings in their order before any of them is set. */
    void list(String heading, int level) {
        XWPFParagraph entry = file.createParagraph();
        entry.setStyle("TOC" + level);
        if (listed == 0) {
            WordText.begin(entry, " TOC \\o \"1-2\" \\h \\z \\u ", true);
        }
        String mark = mark(++listed);
        CTHyperlink link = entry.getCTP().addNewHyperlink();
        link.setAnchor(mark);
        WordText.add(link.addNewR(), heading.replaceAll("\\s+", " "), null);
        link.addNewR().addNewTab();
        link.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        link.addNewR().addNewInstrText().setStringValue(" PAGEREF " + mark + " \\h ");
        link.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        link.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** Ends the list and the page. */
    void finish() {
        XWPFParagraph last = file.createParagraph();
        if (listed > 0) {
            WordText.end(last);
        }
        last.createRun().addBreak(BreakType.PAGE);
    }

    /** A heading, the target of the entry that lists it. */
    void heading(String heading, int level) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle("Heading" + level);
        BigInteger number = BigInteger.valueOf(++set);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(number);
        start.setName(mark(set));
        WordText.add(paragraph, heading, null);
        paragraph.getCTP().addNewBookmarkEnd().setId(number);
    }

    private static String mark(int number) {
        return "_Toc" + (100_000 + number);
    }
}
