package org.capacityportal.delegation.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.capacityportal.access.PublicPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public check of certificates, for whoever holds one in hand, signed in or not. No answer may be found by search
 * engines or tell other sites the number.
 */
@Controller
@RequestMapping("/certificates")
class VerificationController {

    private final Verification verification;
    private final Guesses guesses;

    VerificationController(Verification verification, Guesses guesses) {
        this.verification = verification;
        this.guesses = guesses;
    }

    @ModelAttribute
    void guard(HttpServletResponse response) {
        PublicPages.guard(response);
    }

    /** The form, and what was typed into it: a number leads to its page, anything else is told to be none. */
    @GetMapping
    String form(
            @RequestParam(required = false) @Nullable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (number == null) {
            return "certificate/check";
        }
        return CertificateNumber.read(number)
                .map(read -> "redirect:/certificates/" + read)
                .orElseGet(() -> answer(number, HttpStatus.UNPROCESSABLE_CONTENT, request, response, model));
    }

    @GetMapping("/{number}")
    String certificate(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response, Model model) {
        return answer(number, HttpStatus.NOT_FOUND, request, response, model);
    }

    /** Whoever has to wait is not told of any number; what cannot be one counts as wrong like any other. */
    private String answer(
            String number, HttpStatus unknown, HttpServletRequest request, HttpServletResponse response, Model model) {
        String address = request.getRemoteAddr();
        long seconds = guesses.secondsToWait(address);
        if (seconds > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            model.addAttribute("seconds", seconds);
            return "certificate/wait";
        }
        Optional<CertificateNumber> read = CertificateNumber.read(number);
        Optional<Verification.Found> found = read.flatMap(verification::of);
        if (found.isEmpty()) {
            guesses.wrong(address);
            response.setStatus(unknown.value());
            model.addAttribute("typed", read.map(CertificateNumber::text).orElse(number));
            model.addAttribute("slip", read.isEmpty());
            return "certificate/check";
        }
        if (found.get().withdrawn()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("found", found.get());
        return "certificate/found";
    }
}
