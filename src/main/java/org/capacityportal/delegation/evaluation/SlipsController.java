package org.capacityportal.delegation.evaluation;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.event.Events;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The sheet of slips. It is answered to the form that asks for it, since the secrets on it are kept nowhere. */
@Controller
@RequestMapping("/events/{event}/evaluation/slips")
@ForCoordinators
class SlipsController {

    private final SlipPrinting printing;
    private final Events events;

    SlipsController(SlipPrinting printing, Events events) {
        this.printing = printing;
        this.events = events;
    }

    @GetMapping
    String form(@PathVariable long event, Model model) {
        model.addAttribute("form", new SlipsForm((int) printing.left(event), Language.current()));
        return page(event, UUID.randomUUID(), model);
    }

    @PostMapping
    Object print(
            @PathVariable long event,
            @Valid @ModelAttribute("form") SlipsForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        Integer number = form.number();
        Language language = form.language();
        if (errors.hasErrors() || number == null || language == null) {
            return page(event, submission, model);
        }
        Optional<byte[]> pdf;
        try {
            pdf = printing.print(event, number, language, submission);
        } catch (FieldRejectedException rejected) {
            rejected.addTo(errors);
            return page(event, submission, model);
        }
        if (pdf.isEmpty()) {
            next.addFlashAttribute(Flash.NAME, Flash.bad("evaluation.slips.printedBefore"));
            return "redirect:/events/" + event + "/evaluation/slips";
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evaluation-slips-" + event + ".pdf")
                                .build()
                                .toString())
                .body(pdf.get());
    }

    private String page(long event, @Nullable UUID submission, Model model) {
        model.addAttribute("left", printing.left(event));
        model.addAttribute("event", events.heading(event));
        model.addAttribute("languages", Language.values());
        model.addAttribute("submission", submission);
        return "delegation/slips-form";
    }
}
