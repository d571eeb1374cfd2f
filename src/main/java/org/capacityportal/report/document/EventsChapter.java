package org.capacityportal.report.document;

import java.util.List;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Kind;

/** The events that the report counts. */
record EventsChapter(Report report, Words words) implements Chapter {

    @Override
    public String key() {
        return "events";
    }

    @Override
    public List<Block> blocks() {
        if (report.events().isEmpty()) {
            return List.of(new Paragraph(words.word("document.events.none")));
        }
        return List.of(new TableDraft<EventLine>(words, "events")
                .cells("event", Kind.TEXT, words::event)
                .column("startsOn", Kind.DATE, EventLine::startsOn)
                .column("endsOn", Kind.DATE, EventLine::endsOn)
                .column("venue", Kind.TEXT, event -> event.online() ? words.word("report.online") : event.place())
                .figure(Figure.REPORTED, EventLine::reported)
                .summed()
                .figure(Figure.NAMED, EventLine::named)
                .summed()
                .figure(Figure.UNNAMED, EventLine::unnamed)
                .summed()
                .column("ofThemWomen", Kind.COUNT, EventLine::women)
                .summed()
                .figure(Figure.PARTICIPANT_DAYS, EventLine::participantDays)
                .summed()
                .column("meanRating", Kind.DECIMAL, EventLine::satisfaction)
                .total(report.figures().value(Figure.SATISFACTION))
                .figure(Figure.RATINGS, EventLine::ratings)
                .summed()
                .note(words.word("document.note.events"))
                .of(report.events()));
    }
}
