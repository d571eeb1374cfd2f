package org.capacityportal.platform;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;

class PortalErrorsTests {

    @Test
    void aDeletionThatSomebodyElsesEditOvertookIsNoFailureOfThePortal() throws Exception {
        MockMvcBuilders.standaloneSetup(new Overtaken())
                .setControllerAdvice(new PortalErrors())
                .build()
                .perform(post("/outcomes/1/delete"))
                .andExpect(status().isConflict())
                .andExpect(model().attribute("errorKey", "refused"));
    }

    @Controller
    private static final class Overtaken {

        @PostMapping("/outcomes/1/delete")
        String delete() {
            throw new ObjectOptimisticLockingFailureException("Outcome", 1L);
        }
    }
}
