package org.capacityportal.report.search;

import org.capacityportal.access.ForEveryone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@ForEveryone
class SearchController {

    private static final int LONGEST = 200;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.strip();
        typed = typed.length() > LONGEST ? typed.substring(0, typed.offsetByCodePoints(0, LONGEST / 2)) : typed;
        model.addAttribute("q", typed);
        model.addAttribute("found", search.find(typed));
        model.addAttribute("most", Search.MOST);
        return "report/search";
    }
}
