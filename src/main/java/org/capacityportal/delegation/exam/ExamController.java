package org.capacityportal.delegation.exam;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The external exam at an event: who examines, and how it went for each person. */
@Controller
@RequestMapping("/events/{event}/exams")
@ForCoordinators
class ExamController {

    private final Exams exams;
    private final ExamManagement management;
    private final BodyManagement bodies;
    private final EditForms editForms;
    private final Wording wording;

    ExamController(
            Exams exams, ExamManagement management, BodyManagement bodies, EditForms editForms, Wording wording) {
        this.exams = exams;
        this.management = management;
        this.bodies = bodies;
        this.editForms = editForms;
        this.wording = wording;
    }

    /** @param show {@code all}: all delegates, to enter who takes the exam */
    @GetMapping
    @ForEveryone
    String page(@PathVariable long event, @RequestParam(defaultValue = "") String show, ListRequest list, Model model) {
        EventExam exam = exams.of(event, show.equals("all"), list);
        if (exam.list() != null) {
            model.addAttribute("form", ExamForm.of(exam.list().rows()));
            people(exam.list().rows(), model);
        }
        return page(exam, model);
    }

    @PostMapping
    String save(
            @PathVariable long event,
            @Valid @ModelAttribute("form") ExamForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "false") boolean onward,
            ListRequest list,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                int saved = management.save(event, form, wording.message("exam.title"));
                next.addFlashAttribute(Flash.NAME, Flash.ok("exam.saved", Integer.toString(saved)));
                int following = onward ? list.page() + 1 : list.page();
                return "redirect:/events/" + event + "/exams?page=" + following
                        + (show.equals("all") ? "&show=all" : "");
            } catch (FieldRejectedException rejected) {
                rejected.addTo(errors);
            } catch (ExamOvertakenException overtaken) {
                BindingResult contested = new BeanPropertyBindingResult(overtaken.form(), "form");
                overtaken.contested().addTo(contested);
                model.addAttribute("form", overtaken.form());
                model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", contested);
            }
        }
        List<Long> ids = form.rows().stream()
                .map(ExamForm.Row::id)
                .filter(id -> id != null)
                .toList();
        people(exams.people(event, ids), model);
        return page(exams.of(event, show.equals("all"), list), model);
    }

    @GetMapping("/body")
    String body(@PathVariable long event, Model model) {
        editForms.open(bodies.edit(event), model);
        return bodyForm(event, model);
    }

    @PostMapping("/body")
    String changeBody(
            @PathVariable long event,
            @Valid @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form,
                errors,
                state,
                model,
                version -> bodies.change(event, form, version, wording.message("exam.title")),
                () -> bodies.edit(event));
        if (!saved) {
            return bodyForm(event, model);
        }
        next.addFlashAttribute(Flash.NAME, Flash.ok("exam.body.saved"));
        return "redirect:/events/" + event + "/exams";
    }

    private String bodyForm(long event, Model model) {
        model.addAttribute("content", exams.of(event, false, new ListRequest(1, null)));
        model.addAttribute("bodies", bodies.bodies(event));
        return "exam/body";
    }

    private static void people(List<ExamLine> people, Model model) {
        Map<Long, ExamLine> byId = people.stream().collect(Collectors.toMap(ExamLine::id, Function.identity()));
        model.addAttribute("people", byId);
    }

    private static String page(EventExam exam, Model model) {
        model.addAttribute("content", exam);
        return "exam/event";
    }
}
