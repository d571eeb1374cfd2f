package org.capacityportal.report.publishing;

import java.time.Duration;
import java.util.Locale;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The published versions of a report, each with its page and its files. */
@Controller
@RequestMapping("/reports/{kind:cities|regions|donors|programmes}/{id:\\d+}/versions")
@ForEveryone
class VersionController {

    private final PublishedReports published;
    private final Records records;
    private final FrozenDocuments documents;
    private final VersionPages pages;

    VersionController(PublishedReports published, Records records, FrozenDocuments documents, VersionPages pages) {
        this.published = published;
        this.records = records;
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping
    String list(@PathVariable String kind, @PathVariable long id, ListRequest wanted, Model model) {
        model.addAttribute("overview", pages.all(PublishController.kind(kind), id, wanted));
        return "report/versions";
    }

    @GetMapping("/{number:\\d+}")
    String version(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String language,
            Model model) {
        Subject.Kind of = PublishController.kind(kind);
        PublishedVersion version = published.version(of, id, number);
        Language shown = version.languageFor(language);
        model.addAttribute("version", version);
        model.addAttribute("language", shown);
        model.addAttribute("frozen", documents.of(version.id(), shown));
        model.addAttribute("live", pages.live(of, id).isPresent());
        return "report/version";
    }

    /** Once made, a file is the same for ever, so that whoever has it need not ask again. */
    @GetMapping("/{number:\\d+}/{language:uk|en|pl|ru}.{suffix:.+}")
    @Nullable ResponseEntity<byte[]> file(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable String language,
            @PathVariable String suffix,
            WebRequest request) {
        PublishedVersion version = published.version(PublishController.kind(kind), id, number);
        PublishedFile file = records.file(version.id(), Language.of(Locale.forLanguageTag(language)), suffix)
                .orElseThrow(() -> new NotFoundException("published file", suffix));
        if (request.checkNotModified("\"" + file.sha256() + "\"")) {
            return null;
        }
        return file.answer()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(records.content(file));
    }
}
