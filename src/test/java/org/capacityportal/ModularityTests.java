package org.capacityportal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules are those of the design, and their arrows point one way. */
class ModularityTests {

    @Test
    void modulesKeepTheirBounds() {
        ApplicationModules.of(CapacityPortalApplication.class).verify();
    }
}
