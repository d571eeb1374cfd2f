package org.capacityportal.event.spending;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.jspecify.annotations.Nullable;
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

/** The form of a spending. */
@Controller
@RequestMapping({SpendingPages.OF_EVENTS, SpendingPages.OF_PROGRAMMES})
@ForCoordinators
class SpendingFormController {

    private final Spendings spendings;
    private final SpendingManagement management;
    private final EditForms editForms;

    SpendingFormController(Spendings spendings, SpendingManagement management, EditForms editForms) {
        this.spendings = spendings;
        this.management = management;
        this.editForms = editForms;
    }

    /** @param after the id of the spending entered before */
    @GetMapping("/new")
    String blank(
            @ModelAttribute(name = "owner", binding = false) SpendingOwner owner,
            @RequestParam(required = false) @Nullable Long after,
            Model model) {
        model.addAttribute("form", management.blank(owner, after));
        model.addAttribute("again", after != null);
        return newForm(UUID.randomUUID(), model);
    }

    /** @param more whether the next invoice of the pile is to be entered */
    @PostMapping
    String create(
            @ModelAttribute(name = "owner", binding = false) SpendingOwner owner,
            @Valid @ModelAttribute("form") SpendingForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            @RequestParam(defaultValue = "false") boolean more,
            Model model,
            RedirectAttributes next) {
        Long spending = editForms.created(errors, () -> management.create(owner, form, submission));
        if (spending == null) {
            return newForm(submission, model);
        }
        return saved(owner, spending, more ? "/new?after=" + spending : "", next);
    }

    @GetMapping("/{spending}/edit")
    String edit(
            @ModelAttribute(name = "owner", binding = false) SpendingOwner owner,
            @PathVariable long spending,
            Model model) {
        editForms.open(management.edit(owner, spending), model);
        return editForm(spending, model);
    }

    @PostMapping("/{spending}")
    String change(
            @ModelAttribute(name = "owner", binding = false) SpendingOwner owner,
            @PathVariable long spending,
            @Valid @ModelAttribute("form") SpendingForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form,
                errors,
                state,
                model,
                version -> management.change(owner, spending, form, version),
                () -> management.edit(owner, spending));
        return saved ? saved(owner, spending, "", next) : editForm(spending, model);
    }

    private String saved(SpendingOwner owner, long spending, String page, RedirectAttributes next) {
        next.addFlashAttribute(Flash.NAME, Flash.ok("spending.saved", spendings.named(owner, spending)));
        return "redirect:" + owner.address() + page;
    }

    private static String newForm(@Nullable UUID submission, Model model) {
        model.addAttribute("submission", submission);
        return form(model);
    }

    private static String editForm(long spending, Model model) {
        model.addAttribute("spending", spending);
        return form(model);
    }

    private static String form(Model model) {
        model.addAttribute("categories", SpendingCategory.values());
        return "spending/form";
    }
}
