package org.capacityportal.platform.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.util.List;

/** Draws pictures with the fonts of the portal, which it need not read again for each document. */
class PictureDrawer extends BatikSVGDrawer {

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        fontResolver = PictureFonts.all();
    }
}
