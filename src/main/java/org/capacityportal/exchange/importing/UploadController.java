package org.capacityportal.exchange.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.exchange.sheet.SheetRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private static final int LONGEST_NAME = 300;

    private final ListUploads uploads;
    private final Imports imports;

    UploadController(ListUploads uploads, Imports imports) {
        this.uploads = uploads;
        this.imports = imports;
    }

    @GetMapping
    String choose(@PathVariable long event, Model model) {
        model.addAttribute("submission", UUID.randomUUID());
        return page(event, model);
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
        boolean chosen = file != null && !file.isEmpty();
        boolean pasted = rows != null && !rows.isBlank();
        Path stored = Files.createTempFile("list", ".sheet");
        try {
            if (!chosen && !pasted) {
                throw new SheetRefusedException("importing.error.nothing");
            }
            if (chosen) {
                file.transferTo(stored);
            } else {
                Files.writeString(stored, rows, StandardCharsets.UTF_8);
            }
            long id = uploads.upload(event, stored, chosen ? name(file) : null, submission);
            imports.awaitWork(id);
            return "redirect:/events/" + event + "/participants/import/" + id;
        } catch (SheetRefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused);
            model.addAttribute("refusedField", chosen || !pasted ? "file" : "rows");
            model.addAttribute("rows", rows);
            model.addAttribute("submission", UUID.randomUUID());
            return page(event, model);
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    private String page(long event, Model model) {
        model.addAttribute("event", uploads.event(event));
        model.addAttribute("imports", imports.of(event));
        return "exchange/upload";
    }

    /** The last part of the name alone: some browsers send the folders, too. */
    private static String name(MultipartFile file) {
        String sent = file.getOriginalFilename();
        String name = sent == null
                ? ""
                : sent.replaceFirst("^.*[/\\\\]", "")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        return name.isEmpty() ? "–" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
