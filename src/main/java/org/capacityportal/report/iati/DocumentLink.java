package org.capacityportal.report.iati;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something on the web to read on. */
final class DocumentLink {

    static final String ACTIVITY_PAGE = "A12";
    static final String RESULTS = "A08";

    private DocumentLink() {}

    /**
     * Writes a link; nothing where the address is none of the web.
     *
     * @param category of the codelist DocumentCategory
     * @param language of the document, a tag; null where it is not known
     */
    static void write(
            IatiXml xml,
            @Nullable String address,
            String category,
            Map<String, String> title,
            @Nullable String language) {
        URI uri = address == null ? null : web(address.strip());
        if (uri == null || !IatiXml.saySomething(title)) {
            return;
        }
        xml.open("document-link", "url", uri, "format", Codes.format(uri.getRawPath()));
        xml.narratives("title", title);
        xml.empty("category", "code", category);
        if (language != null) {
            xml.empty("language", "code", language);
        }
        xml.close();
    }

    private static @Nullable URI web(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getRawAuthority() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
