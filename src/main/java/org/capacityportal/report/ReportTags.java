package org.capacityportal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Sha256;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.publishing.RecordDigest;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Tells whoever asks for a report again whether what they have is still the report. The tag is made of the computed
 * record and of everything else that the answer depends on, before anything is rendered: neither the moment at which a
 * file is made nor the order in which a writer puts its bytes can change it, and nothing is laid out for an answer that
 * is not sent. It is a weak one, because two files of one record may differ in that moment.
 */
@Component
class ReportTags {

    private final RecordDigest digest;
    private final CurrentViewer viewer;
    private final Instant built;

    /** Of a record that is kept, the digest is kept as long; two records are never taken for one. */
    private final Cache<Report, byte[]> digests =
            Caffeine.newBuilder().weakKeys().build();

    /** @param build without one, as when started from classes, a start of the portal counts as a new build */
    ReportTags(RecordDigest digest, CurrentViewer viewer, Optional<BuildProperties> build) {
        this.digest = digest;
        this.viewer = viewer;
        this.built = build.map(BuildProperties::getTime).orElseGet(Instant::now);
    }

    /**
     * Whether the answer is the one that was sent before; it is then 304 and complete. Otherwise it carries its tag. Only
     * to be asked once the viewer may read the report.
     *
     * @param parts what the answer is made of beside the record, the viewer, their language and this build of the portal
     */
    boolean unchanged(ServletWebRequest request, Report report, List<?> parts) {
        HttpServletResponse response = Objects.requireNonNull(request.getResponse());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        MessageDigest content = Sha256.digest();
        content.update(digests.get(report, digest::of));
        content.update(List.of(built, viewer.get(), Language.current(), parts)
                .toString()
                .getBytes(UTF_8));
        String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(content.digest());
        return request.checkNotModified("W/\"" + tag + "\"");
    }
}
