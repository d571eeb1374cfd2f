package org.capacityportal.report.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.capacityportal.access.PublicPages;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.publishing.FrozenDocuments;
import org.capacityportal.report.publishing.PublishedFile;
import org.capacityportal.report.publishing.PublishedVersion;
import org.capacityportal.report.publishing.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a link shows to whoever holds it, signed in or not. Links that never were, are over or were withdrawn cannot be
 * told apart; no answer may be kept, found by search engines, or tell other sites the link.
 */
@Controller
@RequestMapping("/shared/{secret}")
class SharedController {

    private final SharedReports shared;
    private final FrozenDocuments documents;
    private final Records records;

    SharedController(SharedReports shared, FrozenDocuments documents, Records records) {
        this.shared = shared;
        this.documents = documents;
        this.records = records;
    }

    @ModelAttribute
    void guard(HttpServletResponse response) {
        PublicPages.guard(response);
    }

    /** A look at the head alone, as programs take that preview links, does not count. */
    @GetMapping
    String report(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String language,
            HttpServletRequest request,
            Model model) {
        PublishedVersion version = request.getMethod().equals("HEAD") ? shared.look(secret) : shared.open(secret);
        Language shown = version.languageFor(language);
        model.addAttribute("version", version);
        model.addAttribute("language", shown);
        model.addAttribute("frozen", documents.of(version.id(), shown));
        model.addAttribute("address", "/shared/" + secret);
        return "report/shared";
    }

    @GetMapping("/{language:uk|en|pl|ru}.{suffix:.+}")
    ResponseEntity<byte[]> file(
            @PathVariable String secret, @PathVariable String language, @PathVariable String suffix) {
        PublishedFile file = records.file(
                        shared.look(secret).id(), Language.of(Locale.forLanguageTag(language)), suffix)
                .orElseThrow(() -> new NotFoundException("published file", suffix));
        return file.answer().body(records.content(file));
    }

    @ExceptionHandler(NotFoundException.class)
    String over(HttpServletResponse response) {
        guard(response);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "report/shared-over";
    }
}
