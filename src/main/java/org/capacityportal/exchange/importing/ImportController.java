package org.capacityportal.exchange.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.event.EventHeading;
import org.capacityportal.exchange.reading.Target;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.ListRequest;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second and the third step of an import: look through the rows, decide, take them over; and take that back. */
@Controller
@RequestMapping("/events/{event}/participants/import/{importId}")
@ForCoordinators
class ImportController {

    private static final String SECONDS_BETWEEN_LOOKS = "1";

    private final ListUploads uploads;
    private final Imports imports;
    private final ImportRows rows;
    private final ImportDecisions decisions;
    private final ListUndoing undoing;
    private final Wording wording;

    ImportController(
            ListUploads uploads,
            Imports imports,
            ImportRows rows,
            ImportDecisions decisions,
            ListUndoing undoing,
            Wording wording) {
        this.uploads = uploads;
        this.imports = imports;
        this.rows = rows;
        this.decisions = decisions;
        this.undoing = undoing;
        this.wording = wording;
    }

    /** The city of a list, on the form of its columns. */
    record ColumnsForm(@Nullable String city) {}

    /** @param show a tab of the rows; anything else shows what needs attention, or all where nothing does */
    @GetMapping
    String page(
            @PathVariable long event,
            @PathVariable long importId,
            @RequestParam(required = false) @Nullable String show,
            ListRequest wanted,
            Model model,
            HttpServletResponse response) {
        ImportView list = imports.view(event, importId);
        model.addAttribute("columns", new ColumnsForm(list.city()));
        return page(list, show, wanted, model, response);
    }

    @PostMapping("/columns")
    String columns(
            @PathVariable long event,
            @PathVariable long importId,
            @ModelAttribute("columns") ColumnsForm form,
            BindingResult errors,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        ImportView list = imports.view(event, importId);
        Map<Integer, Target> targets = ColumnTargets.sent(sent, list.shape());
        try {
            boolean read = decisions.read(event, importId, targets, form.city(), sent.containsKey("remember"));
            imports.awaitWork(importId);
            next.addFlashAttribute(Flash.NAME, read ? Flash.ok("importing.columns.applied") : late());
            return to(event, importId, null);
        } catch (FieldRejectedException rejected) {
            rejected.addTo(errors);
            return page(list.with(list.shape().with(targets)), null, new ListRequest(1, null), model, response);
        }
    }

    /** @param act {@code takeOver}, {@code allLikeliest} or {@code allNew}; anything else keeps the decisions only */
    @PostMapping
    String decide(
            @PathVariable long event,
            @PathVariable long importId,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        boolean waits = decisions.decide(event, importId, changed(sent));
        if (waits && "takeOver".equals(act)) {
            waits = decisions.takeOver(event, importId);
            imports.awaitWork(importId);
            if (waits) {
                return to(event, importId, null);
            }
        } else if (waits && ("allLikeliest".equals(act) || "allNew".equals(act))) {
            waits = decisions.decideAll(event, importId, "allNew".equals(act));
        }
        next.addFlashAttribute(Flash.NAME, waits ? Flash.ok("importing.decided") : late());
        return to(event, importId, waits ? show : null);
    }

    @PostMapping("/undo")
    String undo(@PathVariable long event, @PathVariable long importId, RedirectAttributes next) {
        String refusal = undoing.undo(event, importId);
        next.addFlashAttribute(Flash.NAME, refusal == null ? Flash.ok("importing.undone") : Flash.bad(refusal));
        return to(event, importId, null);
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable long event, @PathVariable long importId, RedirectAttributes next) {
        boolean gone = decisions.cancel(event, importId);
        next.addFlashAttribute(Flash.NAME, gone ? Flash.ok("importing.cancelled") : late());
        return gone ? "redirect:/events/" + event + "/participants/import" : to(event, importId, null);
    }

    private String page(
            ImportView list, @Nullable String show, ListRequest wanted, Model model, HttpServletResponse response) {
        EventHeading event = uploads.event(list.eventId());
        model.addAttribute("event", event);
        model.addAttribute("list", list);
        if (list.state().isWork()) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
            return "exchange/progress";
        }
        if (list.state() == ImportState.CHECK) {
            String shown = ImportRows.isTab(show) ? show : list.counts().attention() > 0 ? "attention" : "all";
            model.addAttribute("shown", shown);
            model.addAttribute("rows", rows.of(list, shown, wanted));
            model.addAttribute("targets", ColumnTargets.offered(event, wording));
            return "exchange/preview";
        }
        return "exchange/taken";
    }

    /** What was chosen otherwise than the page showed it, so that two who decide at once overwrite nothing of each other. */
    private static Map<Integer, String> changed(MultiValueMap<String, String> sent) {
        Map<Integer, String> choices = new HashMap<>();
        sent.forEach((name, values) -> {
            if (name.matches("d\\d{1,7}") && !values.get(0).equals(sent.getFirst("was" + name.substring(1)))) {
                choices.put(Integer.valueOf(name.substring(1)), values.get(0));
            }
        });
        return choices;
    }

    private static Flash late() {
        return new Flash("warn", "importing.late", List.of(), null);
    }

    private static String to(long event, long importId, @Nullable String show) {
        return "redirect:/events/" + event + "/participants/import/" + importId
                + (ImportRows.isTab(show) ? "?show=" + show : "");
    }
}
