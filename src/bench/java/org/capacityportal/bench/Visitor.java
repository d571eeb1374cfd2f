package org.capacityportal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Somebody at a browser, signed in or not, with cookies and a connection of their own, kept open from page to page. */
final class Visitor {

    private static final String LOGIN = "/login";

    private static final Executor HANDS = Executors.newCachedThreadPool(task -> {
        Thread hand = new Thread(task, "visitor");
        hand.setDaemon(true);
        return hand;
    });

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .executor(HANDS)
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
        Form login = Form.to(LOGIN, visitor.page(LOGIN))
                .with("username", role + "@bench.example")
                .with("password", "bench");
        visitor.post(LOGIN, login);
        return visitor;
    }

    /** Asks for a page or file, and takes it as it comes. */
    byte[] get(String path) throws IOException, InterruptedException {
        return well(send(request(path).header("Accept-Encoding", "gzip").build()));
    }

    /** A page to be read. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(path).build());
        return new String(path.equals(LOGIN) ? answer.body() : well(answer), UTF_8);
    }

    /** A file that may be larger than the memory. */
    Path download(String path, Path to) throws IOException, InterruptedException {
        HttpResponse<Path> answer = client.send(request(path).build(), BodyHandlers.ofFile(to));
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return to;
    }

    /** Sends a form as a page without scripts does; answers the page that is shown next. */
    String post(String path, Form form) throws IOException, InterruptedException {
        return new String(well(send(form(path, form))), UTF_8);
    }

    /** Sends a form as scripts do, which replace a part of the page; a form that is asked about comes back, too. */
    String postInPlace(String path, Form form) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(form(path, form, "HX-Request", "true"));
        return new String(answer.statusCode() == 422 ? answer.body() : well(answer), UTF_8);
    }

    /** Sends a form with a file; answers the address that it led to. */
    String upload(String path, Form form, String field, Path file) throws IOException, InterruptedException {
        String boundary = "bench-0123456789";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> one : form.fields().entrySet()) {
            body.writeBytes(part(boundary, one.getKey(), "\r\n\r\n" + one.getValue()));
        }
        body.writeBytes(part(
                boundary,
                field,
                "; filename=\"" + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        HttpResponse<byte[]> answer = send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        well(answer);
        return answer.uri().getPath();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static byte[] part(String boundary, String name, String rest) {
        return ("\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + rest)
                .getBytes(UTF_8);
    }

    private HttpRequest form(String path, Form form, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded()));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path)).header("Accept-Language", "uk");
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /** Whoever is not signed in (any more) is led to the page for it, which is not what was asked for. */
    private static byte[] well(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != 200 || answer.uri().getPath().equals(LOGIN)) {
            throw new IOException(answer.request().method() + " " + answer.uri() + ": " + answer.statusCode());
        }
        return answer.body();
    }
}
