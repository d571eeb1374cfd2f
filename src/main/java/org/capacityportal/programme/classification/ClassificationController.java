package org.capacityportal.programme.classification;

import jakarta.validation.Valid;
import java.util.Arrays;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Wording;
import org.capacityportal.programme.Programmes;
import org.capacityportal.programme.Sector;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/programmes/{id}/classification")
@ForCoordinators
class ClassificationController {

    private final ClassificationManagement management;
    private final Programmes programmes;
    private final EditForms editForms;
    private final Wording wording;

    ClassificationController(
            ClassificationManagement management, Programmes programmes, EditForms editForms, Wording wording) {
        this.management = management;
        this.programmes = programmes;
        this.editForms = editForms;
        this.wording = wording;
    }

    @GetMapping
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return form(id, model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ClassificationForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        programmes.requireWritable(id);
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        if (!saved) {
            return form(id, model);
        }
        next.addFlashAttribute(Flash.NAME, Flash.ok("classification.saved"));
        return "redirect:/programmes/" + id + "#classification";
    }

    /** More rows for those without JavaScript; what was typed stays. */
    @PostMapping(params = "addRows")
    String addRows(
            @PathVariable long id,
            @Validated(FormRows.Adding.class) @ModelAttribute("form") ClassificationForm form,
            BindingResult errors,
            EditState state,
            Model model) {
        programmes.requireWritable(id);
        if (!errors.hasErrors()) {
            model.addAttribute("form", form.more());
        }
        model.addAttribute("edit", state);
        return form(id, model);
    }

    private String form(long id, Model model) {
        model.addAttribute("programme", id);
        model.addAttribute("name", programmes.nameOf(id));
        model.addAttribute(
                "sectors",
                Arrays.stream(Sector.values())
                        .map(sector -> new Option(
                                sector.name(),
                                sector.code() + " · " + wording.message("classification.sector." + sector)))
                        .toList());
        model.addAttribute("significances", Significance.values());
        return "classification/form";
    }
}
