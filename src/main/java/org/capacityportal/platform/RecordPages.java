package org.capacityportal.platform;

import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the reader goes after a record was saved, deleted or brought back, and what the next page then says: the same for
 * every kind of record. The sentences are the messages {@code <kind>.saved}, {@code <kind>.deleted},
 * {@code <kind>.restored} and {@code <kind>.delete.consequence}.
 */
public final class RecordPages {

    private final String kind;
    private final String list;
    private final LongFunction<String> nameOf;

    /**
     * @param list the address of the list, below which each record has its page
     * @param nameOf the name of a record within the viewer's scope; fails with {@link NotFoundException} outside it
     */
    public RecordPages(String kind, String list, LongFunction<String> nameOf) {
        this.kind = kind;
        this.list = list;
        this.nameOf = nameOf;
    }

    /** To the page of a record that was just saved. */
    public String saved(long id, RedirectAttributes next) {
        return toPage(id, ".saved", next);
    }

    /** Asks whether to delete the record, and says what goes with it. */
    public String confirmDelete(long id, Model model) {
        model.addAttribute("name", nameOf.apply(id));
        model.addAttribute("back", page(id));
        model.addAttribute("consequence", kind + ".delete.consequence");
        return "confirm-delete";
    }

    /** Deletes the record, then to the list, which offers to undo it. */
    public String delete(long id, LongConsumer delete, RedirectAttributes next) {
        String name = nameOf.apply(id);
        delete.accept(id);
        next.addFlashAttribute(Flash.NAME, Flash.ok(kind + ".deleted", name).withUndo(page(id) + "/restore"));
        return "redirect:" + list;
    }

    /** Takes a deletion back, then to the page of the record. */
    public String restore(long id, LongConsumer restore, RedirectAttributes next) {
        restore.accept(id);
        return toPage(id, ".restored", next);
    }

    private String toPage(long id, String done, RedirectAttributes next) {
        next.addFlashAttribute(Flash.NAME, Flash.ok(kind + done, nameOf.apply(id)));
        return "redirect:" + page(id);
    }

    private String page(long id) {
        return list + "/" + id;
    }
}
