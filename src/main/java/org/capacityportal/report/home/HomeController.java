package org.capacityportal.report.home;

import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.event.EventType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody starts: officials with their city, donors with their report, whoever enters data with what to do now. */
@Controller
@ForEveryone
class HomeController {

    private final WhatToDo whatToDo;
    private final CurrentViewer viewer;

    HomeController(WhatToDo whatToDo, CurrentViewer viewer) {
        this.whatToDo = whatToDo;
        this.viewer = viewer;
    }

    @GetMapping("/")
    String home(Model model) {
        Viewer reader = viewer.get();
        return switch (reader.role()) {
            case CITY_OFFICIAL -> "redirect:/cities/" + reader.cityId();
            case DONOR -> "redirect:/reports/donors/" + reader.partnerId();
            case ADMINISTRATOR, COORDINATOR -> {
                model.addAttribute("home", whatToDo.now());
                model.addAttribute("types", EventType.values());
                model.addAttribute("submission", UUID.randomUUID());
                yield "report/home";
            }
        };
    }
}
