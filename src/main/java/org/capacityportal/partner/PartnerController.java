package org.capacityportal.partner;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.PagePanels;
import org.capacityportal.platform.RecordPages;
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

@Controller
@RequestMapping("/partners")
@ForCoordinators
class PartnerController {

    private final Partners partners;
    private final PartnerManagement management;
    private final Cities cities;
    private final EditForms editForms;
    private final PagePanels panels;
    private final RecordPages pages;

    PartnerController(
            Partners partners, PartnerManagement management, Cities cities, EditForms editForms, PagePanels panels) {
        this.partners = partners;
        this.management = management;
        this.cities = cities;
        this.editForms = editForms;
        this.panels = panels;
        this.pages = new RecordPages(
                "partner", "/partners", id -> partners.detail(id).name());
    }

    @GetMapping
    @ForEveryone
    String list(@ModelAttribute("filter") PartnerFilter filter, ListRequest wanted, Model model) {
        if (partners.own().isPresent()) {
            return "redirect:/partners/" + partners.own().get();
        }
        model.addAttribute("list", partners.list(filter, wanted));
        model.addAttribute("kinds", PartnerKind.values());
        model.addAttribute("countries", cities.countries());
        return "partner/list";
    }

    @GetMapping("/lookup")
    String lookup(@RequestParam String q, @RequestParam(required = false) @Nullable PartnerKind kind, Model model) {
        model.addAttribute("found", partners.suggest(q, kind));
        return "fragments/options :: options(found=${found})";
    }

    @GetMapping("/{id}")
    @ForEveryone
    String detail(@PathVariable long id, Model model) {
        model.addAttribute("partner", partners.detail(id));
        model.addAttribute("panels", panels.of("partner", id));
        return "partner/detail";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", PartnerForm.blank());
        return newForm(UUID.randomUUID(), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        Long id = editForms.created(errors, () -> management.create(form, submission));
        return id == null ? newForm(submission, model) : pages.saved(id, next);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return editForm(id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PartnerForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        return saved ? pages.saved(id, next) : editForm(id, model);
    }

    @GetMapping("/{id}/delete")
    String confirmDelete(@PathVariable long id, Model model) {
        return pages.confirmDelete(id, model);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes next) {
        return pages.delete(id, management::delete, next);
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable long id, RedirectAttributes next) {
        return pages.restore(id, management::restore, next);
    }

    private String newForm(@Nullable UUID submission, Model model) {
        model.addAttribute("submission", submission);
        return form(model);
    }

    private String editForm(long id, Model model) {
        model.addAttribute("id", id);
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("kinds", PartnerKind.values());
        model.addAttribute("countries", cities.countries());
        return "partner/form";
    }
}
