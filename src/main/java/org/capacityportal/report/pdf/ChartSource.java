package org.capacityportal.report.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.capacityportal.report.format.XmlText;

/**
 * Hands a document its charts, which are all it may open while it is set.
 *
 * @param charts the SVG of each by its id
 */
record ChartSource(Map<String, String> charts) implements FSStreamFactory {

    static final String SCHEME = "chart";

    private static final String SUFFIX = ".svg";

    static String address(String id) {
        return SCHEME + ":" + id + SUFFIX;
    }

    @Override
    public FSStream getUrl(String address) {
        String id = address.substring(SCHEME.length() + 1, address.length() - SUFFIX.length());
        String svg = XmlText.of(charts.getOrDefault(id, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(svg.getBytes(UTF_8));
            }

            @Override
            public Reader getReader() {
                return new StringReader(svg);
            }
        };
    }
}
