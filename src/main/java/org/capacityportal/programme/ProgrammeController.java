package org.capacityportal.programme;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.PagePanels;
import org.capacityportal.platform.RecordPages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/programmes")
@ForCoordinators
class ProgrammeController {

    private final Programmes programmes;
    private final ProgrammeManagement management;
    private final EditForms editForms;
    private final PagePanels panels;
    private final RecordPages pages;

    ProgrammeController(Programmes programmes, ProgrammeManagement management, EditForms editForms, PagePanels panels) {
        this.programmes = programmes;
        this.management = management;
        this.editForms = editForms;
        this.panels = panels;
        this.pages = new RecordPages("programme", "/programmes", programmes::nameOf);
    }

    @GetMapping
    @ForEveryone
    String list(@ModelAttribute("filter") ProgrammeFilter filter, ListRequest wanted, Model model) {
        model.addAttribute("list", programmes.list(filter, wanted));
        model.addAttribute("statuses", ProgrammeStatus.values());
        model.addAttribute("donors", programmes.donors());
        return "programme/list";
    }

    @GetMapping("/{id}")
    @ForEveryone
    String detail(@PathVariable long id, Model model) {
        model.addAttribute("programme", programmes.detail(id));
        model.addAttribute("panels", panels.of("programme", id));
        return "programme/detail";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", ProgrammeForm.blank());
        return newForm(UUID.randomUUID(), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        form.check(errors);
        Long id = editForms.created(errors, () -> management.create(form, submission));
        return id == null ? newForm(submission, model) : pages.saved(id, next);
    }

    /** More rows for those without JavaScript; what was typed stays. */
    @PostMapping(params = "addRows")
    String addRows(
            @Validated(FormRows.Adding.class) @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            @RequestParam String addRows,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model) {
        addRows(form, errors, addRows, model);
        return newForm(submission, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return editForm(id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        programmes.requireWritable(id);
        form.check(errors);
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        return saved ? pages.saved(id, next) : editForm(id, model);
    }

    /** As on a new form. */
    @PostMapping(path = "/{id}", params = "addRows")
    String addRows(
            @PathVariable long id,
            @Validated(FormRows.Adding.class) @ModelAttribute("form") ProgrammeForm form,
            BindingResult errors,
            @RequestParam String addRows,
            EditState state,
            Model model) {
        programmes.requireWritable(id);
        addRows(form, errors, addRows, model);
        model.addAttribute("edit", state);
        return editForm(id, model);
    }

    @GetMapping("/{id}/delete")
    String confirmDelete(@PathVariable long id, Model model) {
        programmes.requireWritable(id);
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

    private static void addRows(ProgrammeForm form, BindingResult errors, String rows, Model model) {
        if (!errors.hasErrors()) {
            model.addAttribute("form", form.withMore(rows));
        }
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
        model.addAttribute("statuses", ProgrammeStatus.values());
        model.addAttribute("capacities", Capacity.values());
        model.addAttribute("selections", Selection.values());
        return "programme/form";
    }
}
