package org.capacityportal.bench;

import java.io.IOException;

/** Somebody who tells of an outcome that it is under way, and the next time that it is not. */
final class Progress implements Work {

    private final Visitor visitor;
    private final String outcome;
    private boolean begun;

    Progress(Visitor visitor, long outcome) {
        this.visitor = visitor;
        this.outcome = "/outcomes/" + outcome;
    }

    @Override
    public void once(int turn) throws IOException, InterruptedException {
        String form = outcome + "/progress";
        begun = !begun;
        visitor.post(
                form,
                Form.to(form, visitor.page(form))
                        .with("status", begun ? "IN_PROGRESS" : "COMMITTED")
                        .with("evidence", begun ? "Почали" : ""));
    }
}
