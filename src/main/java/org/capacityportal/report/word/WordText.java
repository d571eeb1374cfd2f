package org.capacityportal.report.word;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.paper.XmlText;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Texts and fields as Word keeps them. */
final class WordText {

    private WordText() {}

    /** Adds a text; its line breaks and tabs are kept, and Word checks its spelling in its language. */
    static XWPFRun add(XWPFParagraph paragraph, String text, @Nullable String language) {
        XWPFRun run = paragraph.createRun();
        add(run.getCTR(), text, language);
        return run;
    }

    static void add(CTR run, String text, @Nullable String language) {
        if (language != null) {
            (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).addNewLang().setVal(tag(language));
        }
        String clean = XmlText.of(text).replace("\r\n", "\n").replace('\r', '\n');
        int start = 0;
        for (int i = 0; i <= clean.length(); i++) {
            char at = i == clean.length() ? '\n' : clean.charAt(i);
            if (at == '\n' || at == '\t') {
                part(run, clean.substring(start, i));
                start = i + 1;
                if (i < clean.length() && at == '\n') {
                    run.addNewBr();
                } else if (i < clean.length()) {
                    run.addNewTab();
                }
            }
        }
    }

    private static void part(CTR run, String text) {
        if (!text.isEmpty()) {
            CTText words = run.addNewT();
            words.setStringValue(text);
            if (!text.equals(text.strip())) {
                words.setSpace(Space.PRESERVE);
            }
        }
    }

    /** What Word calls a language of the portal. */
    static String tag(String language) {
        for (Language known : Language.values()) {
            if (known.tag().equals(language)) {
                return switch (known) {
                    case UK -> "uk-UA";
                    case EN -> "en-GB";
                    case PL -> "pl-PL";
                    case RU -> "ru-RU";
                };
            }
        }
        return language;
    }

    /** Begins a field, such as the number of a page. */
    static void begin(XWPFParagraph paragraph, String instruction, boolean outdated) {
        CTFldChar field = mark(paragraph, STFldCharType.BEGIN);
        if (outdated) {
            field.setDirty(STOnOff1.ON);
        }
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(instruction);
        mark(paragraph, STFldCharType.SEPARATE);
    }

    static void end(XWPFParagraph paragraph) {
        mark(paragraph, STFldCharType.END);
    }

    /** A field with what it shows until Word has counted. */
    static void field(XWPFParagraph paragraph, String instruction, String shown) {
        begin(paragraph, instruction, false);
        add(paragraph, shown, null);
        end(paragraph);
    }

    private static CTFldChar mark(XWPFParagraph paragraph, STFldCharType.Enum type) {
        CTFldChar mark = paragraph.createRun().getCTR().addNewFldChar();
        mark.setFldCharType(type);
        return mark;
    }
}
