package org.capacityportal.exchange.events;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.exchange.events.PlannedRow.Kind;
import org.capacityportal.exchange.handing.RejectedRows;
import org.capacityportal.exchange.handing.RejectedRows.Rejected;
import org.capacityportal.exchange.reading.Field;
import org.capacityportal.exchange.reading.ListColumn;
import org.capacityportal.exchange.reading.ListKind;
import org.capacityportal.exchange.reading.Target;
import org.capacityportal.exchange.sheet.SentList;
import org.capacityportal.exchange.sheet.SheetRefusedException;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.InUseException;
import org.capacityportal.platform.paper.ListFormat;
import org.capacityportal.platform.paper.NamedFile;
import org.capacityportal.platform.paper.WholeFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list of events for a programme: chosen or pasted, looked through, taken over, taken back. */
@Controller
@RequestMapping("/programmes/{programme}/events/import")
@ForCoordinators
class EventListController {

    private final EventListUploads lists;
    private final EventListWriting writing;
    private final RejectedRows rejectedRows;

    EventListController(EventListUploads lists, EventListWriting writing, RejectedRows rejectedRows) {
        this.lists = lists;
        this.writing = writing;
        this.rejectedRows = rejectedRows;
    }

    @GetMapping
    String choose(@PathVariable long programme, Model model) {
        model.addAttribute("programme", lists.programme(programme));
        model.addAttribute("submission", UUID.randomUUID());
        return "exchange/events-upload";
    }

    /** @param rows pasted instead of a file */
    @PostMapping
    String upload(
            @PathVariable long programme,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String rows,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            HttpServletResponse response)
            throws IOException {
        SentList sent = new SentList(file, rows);
        try {
            return to(programme, sent.taken((list, name) -> lists.upload(programme, list, name, submission)));
        } catch (SheetRefusedException refused) {
            sent.refuse(refused, model, response);
            return choose(programme, model);
        }
    }

    @GetMapping("/{list}")
    String page(@PathVariable long programme, @PathVariable long list, Model model) {
        EventList events = lists.list(programme, list);
        model.addAttribute("programme", lists.programme(programme));
        model.addAttribute("list", events);
        if (events.state() != EventList.State.CHECK) {
            model.addAttribute("written", writing.written(list));
            return "exchange/events-taken";
        }
        List<PlannedRow> rows = lists.rows(events);
        Map<String, Long> counts = new HashMap<>();
        for (Kind kind : Kind.values()) {
            counts.put(
                    kind.name(), rows.stream().filter(row -> row.kind() == kind).count());
        }
        model.addAttribute("rows", rows);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "newEvents",
                rows.stream()
                        .filter(row -> row.kind() == Kind.NEW)
                        .map(PlannedRow::key)
                        .distinct()
                        .count());
        model.addAttribute("fields", ListKind.EVENTS.fields());
        return "exchange/events-check";
    }

    @PostMapping("/{list}/columns")
    String columns(
            @PathVariable long programme,
            @PathVariable long list,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next) {
        EventList events = lists.list(programme, list);
        Map<Integer, Target> targets = new HashMap<>();
        for (ListColumn column : events.shape().columns()) {
            String chosen = sent.getFirst("c" + column.index());
            for (Field field : ListKind.EVENTS.fields()) {
                if (field.name().equals(chosen)) {
                    targets.put(column.index(), Target.of(field));
                }
            }
        }
        lists.read(events, targets);
        next.addFlashAttribute(Flash.NAME, Flash.ok("importing.columns.applied"));
        return to(programme, list);
    }

    @PostMapping("/{list}")
    String takeOver(@PathVariable long programme, @PathVariable long list) {
        writing.write(programme, list);
        return to(programme, list);
    }

    @PostMapping("/{list}/undo")
    String undo(@PathVariable long programme, @PathVariable long list, RedirectAttributes next) {
        try {
            boolean done = writing.undo(programme, list);
            next.addFlashAttribute(
                    Flash.NAME, done ? Flash.ok("eventlist.undone") : Flash.bad("importing.undo.already"));
        } catch (InUseException rests) {
            next.addFlashAttribute(Flash.NAME, Flash.bad("eventlist.undo.rests"));
        }
        return to(programme, list);
    }

    /** The rows that cannot be taken over, to be mended. */
    @GetMapping("/{list}/rejected")
    ResponseEntity<Resource> rejected(@PathVariable long programme, @PathVariable long list) {
        EventList events = lists.list(programme, list);
        Iterator<Rejected> rows = lists.rows(events).stream()
                .filter(row -> row.kind() == Kind.REJECTED)
                .map(row -> new Rejected(row.row(), row.problems(), null))
                .iterator();
        WholeFile file = WholeFile.of(out -> rejectedRows.write(events.shape(), rows, out));
        return new NamedFile("events-to-mend-" + list + ".xlsx", ListFormat.XLSX.type(), file).answer();
    }

    private static String to(long programme, long list) {
        return "redirect:/programmes/" + programme + "/events/import/" + list;
    }
}
