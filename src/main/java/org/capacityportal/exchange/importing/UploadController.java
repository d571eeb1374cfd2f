package org.capacityportal.exchange.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.exchange.sheet.SentList;
import org.capacityportal.exchange.sheet.SheetRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The first step of an import: a file is chosen, or rows are pasted. */
@Controller
@RequestMapping("/events/{event}/participants/import")
@ForCoordinators
class UploadController {

    private final ListUploads uploads;
    private final Imports imports;

    UploadController(ListUploads uploads, Imports imports) {
        this.uploads = uploads;
        this.imports = imports;
    }

    @GetMapping
    String choose(@PathVariable long event, Model model) {
        model.addAttribute("event", uploads.event(event));
        model.addAttribute("imports", imports.of(event));
        model.addAttribute("submission", UUID.randomUUID());
        return "exchange/upload";
    }

    /** @param rows pasted instead of a file */
    @PostMapping
    String upload(
            @PathVariable long event,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String rows,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            HttpServletResponse response)
            throws IOException {
        SentList sent = new SentList(file, rows);
        try {
            long id = sent.taken((list, name) -> uploads.upload(event, list, name, submission));
            imports.awaitWork(id);
            return "redirect:/events/" + event + "/participants/import/" + id;
        } catch (SheetRefusedException refused) {
            sent.refuse(refused, model, response);
            return choose(event, model);
        }
    }
}
