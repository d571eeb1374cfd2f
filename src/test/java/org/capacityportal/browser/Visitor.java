package org.capacityportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Somebody who uses the portal in a browser: signs in, opens pages, fills in forms. */
class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final String address;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String address) {
        this(browser, address, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Visitor(Browser browser, String address, Browser.NewContextOptions options) {
        this.context = browser.newContext(options.setLocale("en-GB"));
        this.address = address;
        this.page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            // A form that comes back with its errors is no failure, though Chromium notes its status.
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                complaints.add(message.text());
            }
        });
    }

    /** Signs in to one of the demonstration accounts. */
    Visitor signIn(String account) {
        open("/login");
        page.fill("#username", account + "@demo.example");
        page.fill("#password", "capacity-demo");
        page.click(".cp-login-form button[type=submit]");
        assertThat(page.url()).as("signed in as " + account).doesNotContain("/login");
        return this;
    }

    /** Opens an address of the portal, which has to answer well. */
    Page open(String path) {
        Response response = page.navigate(address + path);
        assertThat(response.status()).as(path).isLessThan(400);
        return page;
    }

    Page page() {
        return page;
    }

    /** What the browser complained about: refused scripts and styles, missing files. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
