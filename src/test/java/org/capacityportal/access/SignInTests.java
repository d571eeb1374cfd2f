package org.capacityportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in over real HTTP, with sessions in the real database. */
@PortalTest
class SignInTests {

    private static final String EMAIL = "longer.than.the.index.of.sessions.takes@" + "x".repeat(60) + ".city.example";
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    RunningSessions sessions;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void addUser() {
        jdbc.sql(
                        "insert into portal_user (id, email, name, role, password_hash) values (901, ?, 'S', 'COORDINATOR', ?)")
                .params(EMAIL, passwords.encode(PASSWORD))
                .update();
    }

    @AfterEach
    void removeUser() {
        jdbc.sql("delete from spring_session where principal_name = '901'").update();
        jdbc.sql("delete from portal_user where id = 901").update();
    }

    @Test
    void leadsToThePageThatWasAskedForInANewSession() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.get("/cities?q=Sum").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
        String before = browser.session().getValue();
        HttpResponse<String> signedIn = browser.signIn(EMAIL.toUpperCase(Locale.ROOT), PASSWORD);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).contains("/cities?q=Sum");
        assertThat(browser.session().getValue()).isNotEqualTo(before);
        assertThat(browser.get("/login").headers().firstValue("Location").orElseThrow())
                .endsWith("/");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        Browser browser = new Browser();
        browser.get("/cities");
        String plain = browser.lastSessionCookie;
        assertThat(plain).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        Browser behindProxy = new Browser("X-Forwarded-Proto", "https");
        behindProxy.get("/cities");
        assertThat(behindProxy.lastSessionCookie).contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void fiveWrongTriesLockForAWhileEvenWhenTheyComeTogether() throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(5);
        try {
            List<Future<String>> tries = new ArrayList<>();
            for (int i = 0; i < User.WRONG_TRIES; i++) {
                tries.add(attackers.submit(() -> new Browser().signInTo(EMAIL, "wrong")));
            }
            for (Future<String> attempt : tries) {
                assertThat(attempt.get()).endsWith("/login?error");
            }
        } finally {
            attackers.shutdown();
        }
        assertThat(new Browser().signInTo(EMAIL, PASSWORD)).endsWith("/login?error");
        String until = lockedUntil();
        new Browser().signInTo(EMAIL, "wrong again");
        assertThat(lockedUntil()).isEqualTo(until);

        jdbc.sql("update portal_user set locked_until = now() - interval '1 second' where id = 901")
                .update();
        assertThat(new Browser().signInTo(EMAIL, PASSWORD)).endsWith("/");
        assertThat(jdbc.sql(
                                "select locked_until is null and failed_sign_ins = 0 and version = 0 from portal_user where id = 901")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private String lockedUntil() {
        return jdbc.sql("select locked_until::text from portal_user where id = 901")
                .query(String.class)
                .single();
    }

    @Test
    void unknownDisabledAndInvitedUsersAndMonstrousPasswordsGetTheSameAnswer() throws Exception {
        assertThat(new Browser().signInTo("nobody@city.example", PASSWORD)).endsWith("/login?error");
        assertThat(new Browser().signInTo(EMAIL, "я".repeat(5000))).endsWith("/login?error");
        assertThat(new Browser().signInTo(EMAIL, "")).endsWith("/login?error");
        jdbc.sql("update portal_user set enabled = false where id = 901").update();
        assertThat(new Browser().signInTo(EMAIL, PASSWORD)).endsWith("/login?error");
        jdbc.sql("update portal_user set enabled = true, password_hash = null where id = 901")
                .update();
        assertThat(new Browser().signInTo(EMAIL, PASSWORD)).endsWith("/login?error");
    }

    @Test
    void aFormThatWasOpenTooLongIsShownAgain() throws Exception {
        HttpResponse<String> answer = new Browser().post("/login", "username=a&password=b&_csrf=stale");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?expired");
        HttpResponse<String> page = new Browser().get("/login?expired&lang=en");
        assertThat(page.body()).contains("open for too long");
        HttpResponse<String> other = new Browser().post("/cities?lang=en", "nameUk=X&_csrf=stale");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("<h1");
    }

    @Test
    void aChangeOfTheAccountEndsItsSessionsWhenItIsCommitted() throws Exception {
        Browser browser = new Browser();
        browser.signIn(EMAIL, PASSWORD);
        assertThat(browser.get("/cities").statusCode()).isEqualTo(200);
        transaction.executeWithoutResult(status -> {
            sessions.end(901);
            status.setRollbackOnly();
        });
        assertThat(browser.get("/cities").statusCode()).isEqualTo(200);
        transaction.executeWithoutResult(status -> sessions.end(901));
        assertThat(browser.get("/cities").statusCode()).isEqualTo(302);
    }

    @Test
    void aNewRoleTakesEffectAtOnceAndANewNameSignsNobodyOut(@Autowired MockMvc portal, @Autowired SignIn signIn)
            throws Exception {
        Browser browser = new Browser();
        browser.signIn(EMAIL, PASSWORD);
        save(portal, signIn, "Renamed", "COORDINATOR", 0);
        assertThat(browser.get("/cities").statusCode()).isEqualTo(200);
        save(portal, signIn, "Renamed", "ADMINISTRATOR", 1);
        assertThat(browser.get("/cities").statusCode()).isEqualTo(302);
        browser.signIn(EMAIL, PASSWORD);
        assertThat(browser.get("/users").statusCode()).isEqualTo(200);
    }

    private static void save(MockMvc portal, SignIn signIn, String name, String role, int version) throws Exception {
        portal.perform(MockMvcRequestBuilders.post("/users/901")
                        .with(csrf())
                        .with(user(signIn.loadUserByUsername("admin@demo.example")))
                        .param("email", EMAIL)
                        .param("name", name)
                        .param("role", role)
                        .param("enabled", "true")
                        .param("version", "" + version)
                        .param("base", "{}"))
                .andExpect(redirectedUrl("/users/901"));
    }

    /** As much of a browser as signing in takes. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final String[] headers;
        private String lastSessionCookie = "";

        Browser(String... headers) {
            this.headers = headers;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(request(path).GET());
        }

        HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        HttpResponse<String> signIn(String email, String password) throws IOException, InterruptedException {
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                    .matcher(get("/login").body());
            assertThat(token.find()).isTrue();
            return post(
                    "/login",
                    "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf="
                            + encoded(token.group(1)));
        }

        String signInTo(String email, String password) throws IOException, InterruptedException {
            return signIn(email, password).headers().firstValue("Location").orElseThrow();
        }

        HttpCookie session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("SESSION"))
                    .findFirst()
                    .orElseThrow();
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "text/html");
            return headers.length == 0 ? request : request.headers(headers);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("SESSION="))
                    .forEach(cookie -> lastSessionCookie = cookie);
            return answer;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
