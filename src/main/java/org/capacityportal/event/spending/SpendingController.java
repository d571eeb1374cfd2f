package org.capacityportal.event.spending;

import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.ListRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of what was spent on an event or a programme. */
@Controller
@RequestMapping({SpendingPages.OF_EVENTS, SpendingPages.OF_PROGRAMMES})
@ForCoordinators
class SpendingController {

    private final Spendings spendings;
    private final SpendingManagement management;

    SpendingController(Spendings spendings, SpendingManagement management) {
        this.spendings = spendings;
        this.management = management;
    }

    /** @param ignored what cannot be understood in the address filters nothing */
    @GetMapping
    @ForEveryone
    String list(
            @ModelAttribute(name = "owner", binding = false) SpendingOwner owner,
            @ModelAttribute("filter") SpendingFilter filter,
            BindingResult ignored,
            ListRequest wanted,
            Model model) {
        model.addAttribute("list", spendings.list(owner, filter, wanted));
        model.addAttribute("totals", spendings.totals(owner, filter));
        model.addAttribute("categories", SpendingCategory.values());
        return "spending/list";
    }

    @GetMapping("/{spending}/delete")
    String confirmDelete(
            @ModelAttribute(name = "owner", binding = false) SpendingOwner owner,
            @PathVariable long spending,
            Model model) {
        model.addAttribute("name", spendings.named(owner, spending));
        model.addAttribute("back", owner.address() + "/" + spending);
        model.addAttribute("cancel", owner.address());
        model.addAttribute("consequence", "spending.delete.consequence");
        return "confirm-delete";
    }

    @PostMapping("/{spending}/delete")
    String delete(
            @ModelAttribute(name = "owner", binding = false) SpendingOwner owner,
            @PathVariable long spending,
            RedirectAttributes next) {
        String name = spendings.named(owner, spending);
        management.delete(owner, spending);
        next.addFlashAttribute(
                Flash.NAME, Flash.ok("spending.deleted", name).withUndo(owner.address() + "/" + spending + "/restore"));
        return "redirect:" + owner.address();
    }

    @PostMapping("/{spending}/restore")
    String restore(
            @ModelAttribute(name = "owner", binding = false) SpendingOwner owner,
            @PathVariable long spending,
            RedirectAttributes next) {
        management.restore(owner, spending);
        next.addFlashAttribute(Flash.NAME, Flash.ok("spending.restored", spendings.named(owner, spending)));
        return "redirect:" + owner.address();
    }
}
