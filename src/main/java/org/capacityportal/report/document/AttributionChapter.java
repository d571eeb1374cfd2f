package org.capacityportal.report.document;

import java.util.List;
import java.util.stream.Collectors;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.FunderLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Kind;

/** The donor's share of each event, and its part of what adds up over events. */
record AttributionChapter(Report report, Words words) implements Chapter {

    @Override
    public String key() {
        return "attribution";
    }

    @Override
    public List<Block> blocks() {
        if (!report.subject().donor() || report.events().isEmpty()) {
            return List.of();
        }
        var funders = report.funders().stream()
                .collect(Collectors.groupingBy(
                        FunderLine::eventId, Collectors.mapping(this::funder, Collectors.joining(", "))));
        return List.of(
                new Paragraph(words.word("document.attribution")),
                new TableDraft<EventLine>(words, "attribution")
                        .cells("event", Kind.TEXT, words::event)
                        .column("share", Kind.FUNDING_SHARE, EventLine::share)
                        .column("otherFunders", Kind.TEXT, event -> funders.get(event.id()))
                        .figure(Figure.ATTENDANCES, EventLine::attendances)
                        .summed()
                        .column("attributedAttendances", Kind.DECIMAL, event -> event.attributed(event.attendances()))
                        .summed()
                        .figure(Figure.PARTICIPANT_DAYS, EventLine::participantDays)
                        .summed()
                        .column(
                                "attributedParticipantDays",
                                Kind.DECIMAL,
                                event -> event.attributed(event.participantDays()))
                        .summed()
                        .note(words.word("document.note.attribution"))
                        .of(report.events()));
    }

    /** "Lublin City Hall 20%" */
    private String funder(FunderLine funder) {
        return funder.name() + "\u00a0" + words.number(funder.share().movePointRight(2)) + "%";
    }
}
