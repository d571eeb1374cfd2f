package org.capacityportal.access;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages behind a one-time link; open to whoever holds one. */
@Controller
@RequestMapping("/account/{token}")
class AccountController {

    private final AccountOpening opening;

    AccountController(AccountOpening opening) {
        this.opening = opening;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        model.addAttribute("form", PasswordForm.blank());
        return page(token, model, response);
    }

    @PostMapping
    String open(
            @PathVariable String token,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return page(token, model, response);
        }
        try {
            opening.open(token, form);
            return "redirect:/login?ready";
        } catch (FieldRejectedException rejected) {
            rejected.addTo(errors);
            return page(token, model, response);
        } catch (NotFoundException usedUp) {
            return page(token, model, response);
        }
    }

    private String page(String token, Model model, HttpServletResponse response) {
        Optional<AccountLinks.Holder> holder = opening.holder(token);
        if (holder.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "access/link-invalid";
        }
        model.addAttribute("token", token);
        model.addAttribute("holder", holder.get());
        return "access/account";
    }
}
