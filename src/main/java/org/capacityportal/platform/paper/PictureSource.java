package org.capacityportal.platform.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;

/**
 * Hands a document its pictures, which are all it may open while it is set.
 *
 * @param pictures the SVG of each by its name
 */
record PictureSource(Map<String, String> pictures) implements FSStreamFactory {

    static final String SCHEME = "picture";

    private static final String SUFFIX = ".svg";

    static String address(String name) {
        return SCHEME + ":" + name + SUFFIX;
    }

    @Override
    public FSStream getUrl(String address) {
        String name = address.substring(SCHEME.length() + 1, address.length() - SUFFIX.length());
        String svg = XmlText.of(pictures.getOrDefault(name, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
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
