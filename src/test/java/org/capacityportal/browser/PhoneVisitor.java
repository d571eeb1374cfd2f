package org.capacityportal.browser;

import com.microsoft.playwright.Browser;

/** Somebody with a small phone whose browser runs no scripts. */
class PhoneVisitor extends Visitor {

    PhoneVisitor(Browser browser, String address) {
        super(
                browser,
                address,
                new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    @Override
    PhoneVisitor signIn(String account) {
        super.signIn(account);
        return this;
    }
}
