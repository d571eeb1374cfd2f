package org.capacityportal.delegation.attendance;

import java.util.List;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which attendance is taken at the door. Scripts send each mark as it is made, and get its row back. */
@Controller
@RequestMapping("/events/{event}/attendance")
@ForCoordinators
class MarkingController {

    private static final int MOST_NAMED = 5;

    private final MarkingPages pages;
    private final MarkingManagement management;
    private final Wording wording;

    MarkingController(MarkingPages pages, MarkingManagement management, Wording wording) {
        this.pages = pages;
        this.management = management;
        this.wording = wording;
    }

    @GetMapping
    String page(
            @PathVariable long event,
            @ModelAttribute("filter") MarkingFilter filter,
            BindingResult unreadable,
            Model model) {
        model.addAttribute("content", pages.page(event, filter));
        return "attendance/marking";
    }

    /**
     * @param all {@code PRESENT}: everybody on the page who is not marked is present; {@code NONE}: nobody on it is marked in
     *     this session any more
     * @param undo given: marks that somebody changed since stay
     */
    @PostMapping
    String mark(
            @PathVariable long event,
            @ModelAttribute("filter") MarkingFilter filter,
            BindingResult unreadable,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam(defaultValue = "false") boolean undo,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            RedirectAttributes next) {
        if (filter.day() == null) {
            // No form of the portal leaves it out; marks without a day are nobody's.
            return "redirect:/events/" + pages.page(event, filter).event().id() + "/attendance";
        }
        Occasion occasion = pages.occasion(event, filter.day(), filter.session());
        List<MarkChange> sent = MarkChange.sent(form).stream()
                .map(change -> "PRESENT".equals(all)
                        ? change.presentUnlessMarked()
                        : "NONE".equals(all) && occasion.session() != null ? change.cleared() : change)
                .toList();
        Marked marked = management.mark(event, occasion, sent, undo);
        if (fragment) {
            model.addAttribute(
                    "content",
                    pages.part(
                            event, occasion, sent.stream().map(MarkChange::id).toList()));
            model.addAttribute(
                    "overtaken",
                    marked.overtaken().stream().collect(Collectors.toMap(Marked.Overtaken::id, this::theirs)));
            return "attendance/answer";
        }
        next.addFlashAttribute(Flash.NAME, told(marked, undo));
        if (all != null && !marked.changed().isEmpty()) {
            next.addFlashAttribute("undoing", marked.undo());
        }
        return "redirect:" + address(event, filter, next);
    }

    /** The same page of the same list again. */
    private static String address(long event, MarkingFilter filter, RedirectAttributes next) {
        next.addAttribute("day", filter.day());
        next.addAttribute("session", filter.session());
        next.addAttribute("delegation", filter.delegation());
        next.addAttribute("q", filter.q());
        next.addAttribute("mark", filter.mark());
        next.addAttribute("page", filter.page());
        return "/events/" + event + "/attendance";
    }

    private Flash told(Marked marked, boolean undo) {
        String number = wording.number(marked.changed().size());
        if (!marked.overtaken().isEmpty()) {
            String names = marked.overtaken().stream()
                    .limit(MOST_NAMED)
                    .map(person -> person.name() + " (" + theirs(person) + ")")
                    .collect(Collectors.joining(", "));
            String more = marked.overtaken().size() > MOST_NAMED ? names + ", …" : names;
            String key = undo ? "attendance.undone.partly" : "attendance.overtaken";
            return new Flash("warn", key, List.of(number, more), null);
        }
        if (marked.changed().isEmpty()) {
            return Flash.ok("attendance.nothing");
        }
        return Flash.ok(undo ? "attendance.undone" : "attendance.saved", number);
    }

    private String theirs(Marked.Overtaken person) {
        return wording.message("attendance.mark." + (person.theirs() == null ? "NONE" : person.theirs()));
    }
}
