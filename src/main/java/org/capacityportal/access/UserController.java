package org.capacityportal.access;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
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
@RequestMapping("/users")
@ForAdministrators
class UserController {

    private final Users users;
    private final UserManagement management;
    private final Invitations invitations;
    private final Scopes scopes;
    private final EditForms editForms;

    UserController(
            Users users, UserManagement management, Invitations invitations, Scopes scopes, EditForms editForms) {
        this.users = users;
        this.management = management;
        this.invitations = invitations;
        this.scopes = scopes;
        this.editForms = editForms;
    }

    @GetMapping
    String list(@ModelAttribute("filter") UserFilter filter, ListRequest wanted, Model model) {
        ListPage<UserSummary> list = users.list(filter, wanted);
        model.addAttribute("list", list);
        model.addAttribute("roles", Role.values());
        model.addAttribute("scopes", users.scopes(list.rows()));
        return "access/user-list";
    }

    @GetMapping("/cities")
    String cities(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("found", scopes.choices(Role.CITY_OFFICIAL, q));
        return "fragments/options :: options(found=${found})";
    }

    @GetMapping("/{id}")
    String detail(@PathVariable long id, Model model) {
        model.addAttribute("user", users.detail(id));
        model.addAttribute("language", Language.current());
        return "access/user-detail";
    }

    @GetMapping("/new")
    String blank(Model model) {
        UserForm form = UserForm.blank();
        model.addAttribute("form", form);
        return newForm(form, UUID.randomUUID(), Language.current(), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            @RequestParam(required = false) @Nullable Language language,
            Model model,
            RedirectAttributes next) {
        Language ofMail = language == null ? Language.current() : language;
        AtomicReference<@Nullable String> token = new AtomicReference<>();
        Long id = editForms.created(errors, () -> management.create(form, submission, token::set));
        if (id == null) {
            return newForm(form, submission, ofMail, model);
        }
        return handOver(id, token.get(), ofMail, next);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        var now = management.edit(id);
        editForms.open(now, model);
        return editForm(id, now.form(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") UserForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        if (!saved) {
            return editForm(id, model.getAttribute("form") instanceof UserForm shown ? shown : form, model);
        }
        next.addFlashAttribute(
                Flash.NAME, Flash.ok("user.saved", users.detail(id).name()));
        return "redirect:/users/" + id;
    }

    @PostMapping("/{id}/link")
    String newLink(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Language language,
            RedirectAttributes next) {
        return handOver(id, management.newLink(id), language == null ? Language.current() : language, next);
    }

    /** The link travels in the administrator's own session to the next page, where it is shown this once. */
    private String handOver(long id, @Nullable String token, Language language, RedirectAttributes next) {
        if (token != null) {
            UserDetail user = users.detail(id);
            next.addFlashAttribute("link", invitations.deliver(user.name(), user.email(), token, language));
        }
        return "redirect:/users/" + id;
    }

    private String newForm(UserForm form, @Nullable UUID submission, Language language, Model model) {
        model.addAttribute("submission", submission);
        model.addAttribute("language", language);
        return form(form, model);
    }

    private String editForm(long id, UserForm form, Model model) {
        model.addAttribute("id", id);
        return form(form, model);
    }

    /** A form with a value of a wrong type is not in the model, only its errors and what was typed are. */
    private String form(UserForm form, Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "partners", scopes.offered(Role.DONOR, form.partner() == null ? List.of() : List.of(form.partner())));
        model.addAttribute("programmes", scopes.offered(Role.COORDINATOR, form.programmes()));
        model.addAttribute("assigned", form.programmes());
        return "access/user-form";
    }
}
