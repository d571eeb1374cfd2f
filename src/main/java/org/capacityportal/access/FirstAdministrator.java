package org.capacityportal.access;

import org.capacityportal.platform.DemoMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in where nobody has an account yet: the log of each start shows a link that creates the administrator.
 * There is no default password, and a demonstration has its accounts.
 */
@Component
@Order(1)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final DemoMode demo;
    private final AccountLinks links;
    private final PortalAddress portal;

    FirstAdministrator(DemoMode demo, AccountLinks links, PortalAddress portal) {
        this.demo = demo;
        this.links = links;
        this.portal = portal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.isOn()) {
            return;
        }
        links.issueForFirstAdministrator()
                .ifPresent(token -> log.warn(
                        "The portal has no users yet. Create the administrator within {} hours at {}",
                        AccountLinks.VALID_FOR_FIRST_ADMINISTRATOR.toHours(),
                        portal.account(token)));
    }
}
