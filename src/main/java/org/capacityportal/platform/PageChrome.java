package org.capacityportal.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame around every page needs to know; templates reach it as {@code @chrome}. */
@Component("chrome")
class PageChrome {

    static final String THEME = "theme";

    private final DemoMode demo;
    private final @Nullable BuildProperties build;

    PageChrome(DemoMode demo, Optional<BuildProperties> build) {
        this.demo = demo;
        this.build = build.orElse(null);
    }

    public List<LanguageLink> languages() {
        Language current = Language.current();
        return Arrays.stream(Language.values())
                .map(language -> new LanguageLink(language, here("lang", language.tag()), language == current))
                .toList();
    }

    public String language() {
        return Language.current().tag();
    }

    public String languageName() {
        return Language.current().shortName();
    }

    /** {@code light} or {@code dark}, as chosen before. */
    public String theme() {
        HttpServletRequest request = request();
        if (request.getAttribute(THEME) instanceof String chosen) {
            return chosen;
        }
        Cookie[] cookies = request.getCookies();
        boolean dark = cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(THEME)
                                && cookie.getValue().equals("dark"));
        return dark ? "dark" : "light";
    }

    /** The present address with one query parameter replaced; for language, theme, sorting and paging links. */
    public String here(String parameter, @Nullable Object value) {
        UriComponentsBuilder address = present(request());
        address.replaceQueryParam(parameter, value == null ? List.of() : List.of(value));
        // In another order or another language the list begins anew; a page is asked for by its number or by its place.
        Stream.of("page", "at").filter(other -> !other.equals(parameter)).forEach(address::replaceQueryParam);
        return address.scheme(null).host(null).port(null).build().toUriString();
    }

    /** Whether the page belongs to a section of the main menu; {@code page} for {@code aria-current}, else null. */
    public @Nullable String current(String section) {
        String path = request().getRequestURI();
        boolean within = path.equals(section) || !section.equals("/") && path.startsWith(section + "/");
        return within ? "page" : null;
    }

    public boolean demo() {
        return demo.isOn();
    }

    public String version() {
        return build == null ? "1.0" : build.getVersion().replace("-SNAPSHOT", "");
    }

    /**
     * Where the page that is shown can be asked for again. A form that came back stands at the address it was sent to,
     * which often takes forms only; the page it was sent from can be asked for. An error page stands for the address that
     * failed.
     */
    private static UriComponentsBuilder present(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return UriComponentsBuilder.fromPath(failed);
        }
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return ServletUriComponentsBuilder.fromCurrentRequest();
        }
        try {
            URI from = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            if (request.getServerName().equals(from.getHost()) && from.getRawPath() != null) {
                return UriComponentsBuilder.fromPath(from.getRawPath()).query(from.getRawQuery());
            }
        } catch (IllegalArgumentException malformed) {
            // As good as none.
        }
        return UriComponentsBuilder.fromPath("/");
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** @param address the present page in that language */
    public record LanguageLink(Language language, String address, boolean current) {}
}
