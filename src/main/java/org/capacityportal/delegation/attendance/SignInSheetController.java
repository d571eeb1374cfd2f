package org.capacityportal.delegation.attendance;

import java.time.LocalDate;
import java.util.Locale;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet that an event's people sign, to be printed. */
@Controller
@ForCoordinators
class SignInSheetController {

    private final SignInSheets sheets;

    SignInSheetController(SignInSheets sheets) {
        this.sheets = sheets;
    }

    /**
     * @param day whose sessions are to be signed for; not given: the days of the event
     * @param language a tag; not given: that of the screen
     */
    @GetMapping("/events/{event}/sign-in-sheet.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable long event,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String language) {
        Language spoken = language == null || language.isBlank()
                ? Language.current()
                : Language.of(Locale.forLanguageTag(language.strip()));
        byte[] file = sheets.pdf(event, day, spoken);
        String name = "sign-in-sheet-" + event + (day == null ? "" : "-" + day) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }
}
