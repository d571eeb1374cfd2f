package org.capacityportal.city;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.ListRequest;
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

/** Regions have a list and a form; what came of their delegations is told by their reports. */
@Controller
@RequestMapping("/regions")
@ForCoordinators
class RegionController {

    private final Regions regions;
    private final RegionManagement management;
    private final Cities cities;
    private final EditForms editForms;
    private final RecordPages pages;

    RegionController(Regions regions, RegionManagement management, Cities cities, EditForms editForms) {
        this.regions = regions;
        this.management = management;
        this.cities = cities;
        this.editForms = editForms;
        this.pages = new RecordPages("region", "/regions", regions::name);
    }

    @GetMapping
    String list(@ModelAttribute("filter") CityFilter filter, ListRequest wanted, Model model) {
        model.addAttribute("list", regions.list(filter.q(), filter.country(), wanted));
        model.addAttribute("countries", cities.countries());
        return "region/list";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", RegionForm.blank());
        return newForm(UUID.randomUUID(), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") RegionForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        Long id = editForms.created(errors, () -> management.create(form, submission));
        return id == null ? newForm(submission, model) : toList("region.saved", id, next);
    }

    @GetMapping({"/{id}", "/{id}/edit"})
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return editForm(id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") RegionForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        return saved ? toList("region.saved", id, next) : editForm(id, model);
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
        management.restore(id);
        return toList("region.restored", id, next);
    }

    /** A region has no page of its own to lead to. */
    private String toList(String message, long id, RedirectAttributes next) {
        next.addFlashAttribute(Flash.NAME, Flash.ok(message, regions.name(id)));
        return "redirect:/regions";
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
        model.addAttribute("countries", cities.countries());
        return "region/form";
    }
}
