package org.capacityportal.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A coordinator who enters the people of a delegation one after the other, each in the line that came with the one before. */
final class NewPeople implements Work {

    private static final AtomicLong PEOPLE = new AtomicLong(System.nanoTime());

    private static final List<String> SYLLABLES = List.of(
            "ба", "вор", "гай", "дем", "жур", "зад", "клим", "лоз", "мар", "нес", "ост", "пил", "рад", "сов", "тим",
            "хар");

    private static final List<String> GIVEN =
            List.of("Олена Петрівна", "Андрій Іванович", "Ганна Олегівна", "Тарас Романович");

    private final Visitor coordinator;
    private final Delegation delegation;
    private final String organisation;
    private Form line;

    private NewPeople(Visitor coordinator, Delegation delegation, String organisation, Form line) {
        this.coordinator = coordinator;
        this.delegation = delegation;
        this.organisation = organisation;
        this.line = line;
    }

    /** @param organisation of all whom they enter, by which those are found again */
    static NewPeople at(Delegation delegation, Visitor coordinator, String organisation)
            throws IOException, InterruptedException {
        Form line = Form.to(delegation.entry(), coordinator.page(delegation.path()));
        return new NewPeople(coordinator, delegation, organisation, line);
    }

    @Override
    public void once(int turn) throws IOException, InterruptedException {
        Form filled = line.with("name", name(PEOPLE.getAndIncrement()))
                .with("position", "головний спеціаліст")
                .with("organisation", organisation)
                .with("sex", turn % 2 == 0 ? "WOMAN" : "MAN");
        Form next = Form.to(delegation.entry(), coordinator.postInPlace(delegation.entry(), filled));
        if (next.has("asked")) {
            // Somebody of a like name is on record; this is another one.
            filled.with("asked", next.fields().get("asked")).with("use", "new");
            next = Form.to(delegation.entry(), coordinator.postInPlace(delegation.entry(), filled));
        }
        if (next.fields().get("submission").equals(filled.fields().get("submission"))) {
            throw new IOException("Not added to " + delegation);
        }
        line = next;
    }

    /** A name that nobody else has, and hardly anybody a like one. */
    private static String name(long number) {
        StringBuilder family = new StringBuilder();
        for (long rest = (number * 0x9E3779B97F4A7C15L) >>> 40; family.length() < 9; rest /= SYLLABLES.size()) {
            family.append(SYLLABLES.get((int) (rest % SYLLABLES.size())));
        }
        family.setCharAt(0, Character.toUpperCase(family.charAt(0)));
        return family + "енко " + GIVEN.get((int) (number % GIVEN.size()));
    }
}
