package org.capacityportal.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether this is a demonstration: by default where no database is configured, and only there. A demonstration loads the
 * demonstration programmes and shows its accounts on the sign-in page.
 */
@Component("demoMode")
public class DemoMode {

    private final boolean on;

    DemoMode(@Value("${portal.demo}") boolean wanted, Environment environment) {
        this.on = wanted && !environment.containsProperty("spring.datasource.url");
    }

    public boolean isOn() {
        return on;
    }
}
