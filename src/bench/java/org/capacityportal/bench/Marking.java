package org.capacityportal.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Somebody at the door of an event, who marks one person after the other as present or absent. */
final class Marking implements Work {

    private final Visitor coordinator;
    private final String page;
    private final Form place;

    /** As a form holds them: the participation, a colon, the mark. */
    private final List<String> marks;

    private Marking(Visitor coordinator, String page, Form place, List<String> marks) {
        this.coordinator = coordinator;
        this.page = page;
        this.place = place;
        this.marks = marks;
    }

    static Marking at(Delegation delegation, Visitor coordinator) throws IOException, InterruptedException {
        String page = "/events/" + delegation.event() + "/attendance";
        String shown = coordinator.page(page);
        Form place = Form.to(page, shown);
        return new Marking(coordinator, page, place, new ArrayList<>(Form.values("was", shown)));
    }

    @Override
    public void once(int turn) throws IOException, InterruptedException {
        int at = turn % marks.size();
        String id = marks.get(at).substring(0, marks.get(at).indexOf(':'));
        String mark = marks.get(at).endsWith(":PRESENT") ? "ABSENT" : "PRESENT";
        place.with("was", marks.get(at)).with("mark-" + id, mark);
        List<String> answered = Form.values("was", coordinator.postInPlace(page, place));
        place.fields().remove("mark-" + id);
        if (!answered.contains(id + ":" + mark)) {
            throw new IOException("Not marked at " + page + ": " + answered);
        }
        marks.set(at, id + ":" + mark);
    }
}
