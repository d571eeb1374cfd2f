package org.capacityportal.delegation.merging;

import jakarta.servlet.http.HttpServletResponse;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.participant.matching.Duplicates;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.ListRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People who may be on record twice: the pairs, two people side by side, and what becomes of them. */
@Controller
@RequestMapping("/participants/duplicates")
@ForCoordinators
class DuplicatesController {

    private static final String LIST = "redirect:/participants/duplicates";

    private final Duplicates duplicates;
    private final Pairs pairs;
    private final MergeManagement management;

    DuplicatesController(Duplicates duplicates, Pairs pairs, MergeManagement management) {
        this.duplicates = duplicates;
        this.pairs = pairs;
        this.management = management;
    }

    /** @param show {@code open}, {@code different} or {@code merged}; anything else shows the open ones */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable String show, ListRequest wanted, Model model) {
        String shown = "different".equals(show) || "merged".equals(show) ? show : "open";
        model.addAttribute("shown", shown);
        model.addAttribute("open", duplicates.open());
        model.addAttribute("toCompare", duplicates.toCompare());
        model.addAttribute(
                "list",
                switch (shown) {
                    case "different" -> duplicates.different(wanted);
                    case "merged" -> pairs.merged(wanted);
                    default -> duplicates.open(wanted);
                });
        return "delegation/duplicates";
    }

    @GetMapping("/{one}/{other}")
    String pair(@PathVariable long one, @PathVariable long other, Model model) {
        if (one > other) {
            return LIST + "/" + other + "/" + one;
        }
        model.addAttribute("pair", pairs.of(one, other));
        return "delegation/pair";
    }

    @PostMapping("/{one}/{other}")
    String merge(
            @PathVariable long one,
            @PathVariable long other,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MergeForm form = MergeForm.of(sent);
        long lower = Math.min(one, other);
        long higher = Math.max(one, other);
        try {
            long merge = management.merge(lower, higher, form);
            next.addFlashAttribute(
                    Flash.NAME,
                    Flash.ok("merging.done").withUndo("/participants/duplicates/merges/" + merge + "/undo"));
            return person(form.keepsOne() ? lower : higher);
        } catch (MergeRefusedException refused) {
            return refused(refused, next);
        } catch (OptimisticLockingFailureException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("pair", pairs.of(lower, higher).with(form));
            model.addAttribute("overtaken", true);
            return "delegation/pair";
        }
    }

    @PostMapping("/{one}/{other}/different")
    String areDifferent(@PathVariable long one, @PathVariable long other, RedirectAttributes next) {
        duplicates.areDifferent(one, other);
        next.addFlashAttribute(
                Flash.NAME,
                Flash.ok("merging.different.done")
                        .withUndo("/participants/duplicates/" + one + "/" + other + "/reopen"));
        return LIST;
    }

    @PostMapping("/{one}/{other}/reopen")
    String mayBeOne(@PathVariable long one, @PathVariable long other, RedirectAttributes next) {
        duplicates.mayBeOne(one, other);
        next.addFlashAttribute(Flash.NAME, Flash.ok("merging.reopened"));
        return LIST + "/" + one + "/" + other;
    }

    @PostMapping("/merges/{merge}/undo")
    String undo(@PathVariable long merge, RedirectAttributes next) {
        try {
            MergeManagement.Merge undone = management.undo(merge);
            next.addFlashAttribute(Flash.NAME, Flash.ok("merging.undone"));
            return LIST + "/" + undone.keptId() + "/" + undone.goneId();
        } catch (MergeRefusedException refused) {
            return refused(refused, next);
        }
    }

    private static String refused(MergeRefusedException refused, RedirectAttributes next) {
        next.addFlashAttribute(Flash.NAME, Flash.bad(refused.messageKey()));
        return person(refused.leadsTo());
    }

    private static String person(long id) {
        return "redirect:/participants/" + id;
    }
}
