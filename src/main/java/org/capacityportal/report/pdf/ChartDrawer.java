package org.capacityportal.report.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.util.List;
import org.capacityportal.report.paper.ChartFonts;

/** Draws charts with the fonts of the portal, which it need not read again for each document. */
class ChartDrawer extends BatikSVGDrawer {

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        fontResolver = ChartFonts.all();
    }
}
