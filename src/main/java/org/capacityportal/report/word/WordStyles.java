package org.capacityportal.report.word;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.capacityportal.platform.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;

/** The styles of a Word file, which its readers change in one place. */
final class WordStyles {

    private WordStyles() {}

    /** @param language of all texts that are not marked as being in another one */
    static void define(XWPFDocument file, Language language) throws IOException {
        try (InputStream source = new ClassPathResource("report/word-styles.xml").getInputStream()) {
            CTStyles styles = StylesDocument.Factory.parse(source).getStyles();
            styles.getDocDefaults().getRPrDefault().getRPr().addNewLang().setVal(WordText.tag(language.tag()));
            file.createStyles().setStyles(styles);
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }
}
