package org.capacityportal.delegation.self;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.capacityportal.access.WrongAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Asks who somebody is until one person of the list is found and they have confirmed it. The answers tell as little as
 * possible: never a name that was not typed, and of those who are not found nothing at all.
 */
@Component
public class Introductions {

    /** Wrong answers in a minute from one network address: what a full room of people who mistype may need. */
    private static final int MOST_OF_ONE = 30;

    /** In a minute, from all addresses together. */
    private static final int MOST_OF_ALL = 120;

    private final EventList list;
    private final WrongAnswers wrong;

    Introductions(EventList list, WrongAnswers wrong) {
        this.list = list;
        this.wrong = wrong;
    }

    /** What the page asks for next; in the model as {@code asking}. */
    enum Question {
        NAME,
        CONTACT,
        CONFIRMATION
    }

    /** Begins with the name. */
    public void open(Model model) {
        model.addAttribute("form", VisitorForm.blank());
        model.addAttribute("asking", Question.NAME);
    }

    /**
     * Reads what was typed.
     *
     * @return who it is; null where the page has to ask on, with what and why in the model
     */
    public @Nullable ListedPerson of(
            Link link,
            VisitorForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("asking", Question.NAME);
        if (errors.hasErrors()) {
            return null;
        }
        if (wordsOf(form.typedName()) < 2) {
            errors.rejectValue("name", "visitor.error.fullName");
            return null;
        }
        WrongAnswers.Count lately = wrong.lately(link.code(), request.getRemoteAddr());
        if (lately.ofSender() >= MOST_OF_ONE || lately.ofAll() >= MOST_OF_ALL) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(lately.secondsLeft()));
            model.addAttribute("tooMany", true);
            return null;
        }
        ListedPerson found = find(link, form, errors, model);
        if (errors.hasErrors()) {
            wrong.count(link.code(), request.getRemoteAddr());
        }
        if (found != null && !Boolean.TRUE.equals(form.confirmed())) {
            model.addAttribute("asking", Question.CONFIRMATION);
            model.addAttribute("place", found.place());
            return null;
        }
        return found;
    }

    private @Nullable ListedPerson find(Link link, VisitorForm form, BindingResult errors, Model model) {
        List<EventList.Entry> named = list.named(link.eventId(), link.circle(), form.typedName());
        if (named.size() < 2) {
            if (named.isEmpty()) {
                errors.rejectValue("name", "visitor.error.unknown");
                return null;
            }
            return named.get(0).listed();
        }
        if (named.stream().noneMatch(EventList.Entry::canBeReached)) {
            errors.rejectValue("name", "visitor.error.namesakes");
            return null;
        }
        model.addAttribute("asking", Question.CONTACT);
        if (form.typedContact().isEmpty()) {
            return null;
        }
        List<EventList.Entry> reached = named.stream()
                .filter(entry -> entry.isReachedBy(form.typedContact()))
                .toList();
        if (reached.size() != 1) {
            errors.rejectValue("contact", "visitor.error.contact");
            return null;
        }
        return reached.get(0).listed();
    }

    private static long wordsOf(String name) {
        return Arrays.stream(name.split("[\\s\u00a0,.;]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .count();
    }

    /** Where somebody introduces themselves: under which code, on the list of which event, among whom. */
    public record Link(String code, long eventId, Circle circle) {}
}
