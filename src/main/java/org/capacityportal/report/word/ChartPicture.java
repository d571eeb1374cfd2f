package org.capacityportal.report.word;

import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.capacityportal.platform.paper.PictureFonts;
import org.capacityportal.platform.paper.XmlText;
import org.capacityportal.report.chart.BarChart;
import org.capacityportal.report.document.Chart;

/**
 * A chart as PNG, sharp enough for print.
 *
 * @param width of the chart in its own units, likewise the height
 */
record ChartPicture(byte[] png, double width, double height) {

    /** Dots for each unit of the chart. */
    private static final float SHARPNESS = 3;

    static ChartPicture of(Chart chart) throws IOException {
        String svg = XmlText.of(BarChart.paper(chart.title(), chart.description(), chart.parts(), chart.bars()));
        Drawing drawing = new Drawing();
        drawing.addTranscodingHint(SVGAbstractTranscoder.KEY_PIXEL_UNIT_TO_MILLIMETER, 25.4f / 96);
        drawing.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            drawing.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IOException(e);
        }
        return new ChartPicture(png.toByteArray(), drawing.width() / SHARPNESS, drawing.height() / SHARPNESS);
    }

    private static final class Drawing extends PNGTranscoder {

        @Override
        protected void setImageSize(float docWidth, float docHeight) {
            super.setImageSize(docWidth * SHARPNESS, docHeight * SHARPNESS);
        }

        double width() {
            return width;
        }

        double height() {
            return height;
        }

        @Override
        protected UserAgent createUserAgent() {
            OpenHtmlFontResolver fonts = PictureFonts.all();
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return fonts;
                }
            };
        }
    }
}
