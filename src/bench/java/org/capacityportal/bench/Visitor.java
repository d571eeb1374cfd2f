package org.capacityportal.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, signed in or not, with cookies and a connection of their own. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI portal;

    private Visitor(URI portal) {
        this.portal = portal;
    }

    static Visitor anonymous(URI portal) {
        return new Visitor(portal);
    }

    /** @param role as the accounts of {@code bench/generate.sql} are called */
    static Visitor signedIn(URI portal, String role) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(portal);
        HttpResponse<byte[]> answer =
                visitor.post("/login", "/login", Map.of("username", role + "@bench.example", "password", "bench"));
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login")) {
            throw new IllegalStateException("Nobody could sign in as " + role + ": " + answer.statusCode());
        }
        return visitor;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(portal.resolve(path))
                        .header("Accept-Encoding", "gzip")
                        .header("Accept-Language", "uk")
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** @param page the page with the form, which brings its token */
    HttpResponse<byte[]> post(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        HttpResponse<String> form =
                client.send(HttpRequest.newBuilder(portal.resolve(page)).build(), BodyHandlers.ofString());
        Matcher token = CSRF.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("No form at " + page + ": " + form.statusCode());
        }
        String body = "_csrf=" + encoded(token.group(1))
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return client.send(
                HttpRequest.newBuilder(portal.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
