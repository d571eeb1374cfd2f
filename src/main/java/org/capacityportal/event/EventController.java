package org.capacityportal.event;

import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.PagePanels;
import org.capacityportal.platform.RecordPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/events")
@ForCoordinators
class EventController {

    private final Events events;
    private final EventManagement management;
    private final Cities cities;
    private final PagePanels panels;
    private final RecordPages pages;

    EventController(Events events, EventManagement management, Cities cities, PagePanels panels) {
        this.events = events;
        this.management = management;
        this.cities = cities;
        this.panels = panels;
        this.pages =
                new RecordPages("event", "/events", id -> events.heading(id).title());
    }

    /** @param ignored what cannot be understood in the address filters nothing */
    @GetMapping
    @ForEveryone
    String list(@ModelAttribute("filter") EventFilter filter, BindingResult ignored, ListRequest wanted, Model model) {
        model.addAttribute("list", events.list(filter, wanted));
        model.addAttribute("programmes", events.programmes());
        model.addAttribute("types", EventType.values());
        model.addAttribute("topics", Topic.values());
        model.addAttribute("statuses", EventStatus.values());
        model.addAttribute("city", filter.cityId() == null ? filter.city() : cities.typed(filter.cityId()));
        return "event/list";
    }

    @GetMapping("/lookup")
    String lookup(@RequestParam String q, Model model) {
        model.addAttribute("found", events.suggest(q));
        return "fragments/options :: options(found=${found})";
    }

    @GetMapping("/{id}")
    @ForEveryone
    String detail(@PathVariable long id, Model model) {
        model.addAttribute("event", events.detail(id));
        model.addAttribute("panels", panels.of("event", id));
        return "event/detail";
    }

    @GetMapping("/{id}/delete")
    String confirmDelete(@PathVariable long id, Model model) {
        return pages.confirmDelete(id, model);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes next) {
        return pages.delete(id, management::delete, next);
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable long id, RedirectAttributes next) {
        return pages.restore(id, management::restore, next);
    }
}
