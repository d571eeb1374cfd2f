package org.capacityportal.audit;

import org.capacityportal.access.ForAdministrators;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole history of a record. Audit knows no record and cannot tell whose it is, so this is for administrators. */
@Controller
@ForAdministrators
class HistoryController {

    private final AuditLog log;
    private final HistoryWords words;

    HistoryController(AuditLog log, HistoryWords words) {
        this.log = log;
        this.words = words;
    }

    @GetMapping("/history/{kind}/{id}")
    String history(@PathVariable String kind, @PathVariable long id, ListRequest wanted, Model model) {
        HistoryPage page = HistoryPage.of(kind).orElseThrow(() -> new NotFoundException("history of " + kind, id));
        ListPage<AuditEntry> entries = log.page(kind, id, wanted);
        model.addAttribute("list", entries);
        model.addAttribute("lines", words.of(entries.rows()));
        model.addAttribute("record", page.address(id));
        return "audit/whole-history";
    }
}
