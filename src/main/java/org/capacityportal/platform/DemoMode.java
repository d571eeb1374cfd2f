package org.capacityportal.platform;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this is a demonstration: by default with the embedded database, and only there. A demonstration loads the
 * demonstration programmes and shows its accounts on the sign-in page.
 */
@Component("demoMode")
public class DemoMode {

    private final boolean on;

    DemoMode(@Value("${portal.demo}") boolean wanted, Optional<EmbeddedDatabase> embedded) {
        this.on = wanted && embedded.isPresent();
    }

    public boolean isOn() {
        return on;
    }
}
