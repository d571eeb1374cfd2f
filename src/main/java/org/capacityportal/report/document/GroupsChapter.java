package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.GroupLine;
import org.capacityportal.report.content.GroupLine.Dimension;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Kind;

/** What the report counts by the type of the events, by topic and by audience. */
record GroupsChapter(Report report, Words words) implements Chapter {

    @Override
    public String key() {
        return "groups";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<GroupLine> types = report.groups(Dimension.TYPE);
        if (!types.isEmpty()) {
            if (types.size() > 1) {
                blocks.add(chart(types));
            }
            blocks.add(table("types", "type", words, true)
                    .total(report.figures().count(Figure.PARTICIPANTS))
                    .of(types));
        }
        group(Dimension.TOPIC, "topics", "topic", blocks);
        group(Dimension.AUDIENCE, "audiences", "audience", blocks);
        return blocks;
    }

    private void group(Dimension dimension, String key, String column, List<Block> blocks) {
        List<GroupLine> groups = report.groups(dimension);
        if (!groups.isEmpty()) {
            blocks.add(table(key, column, words, false)
                    .note(words.word("document.note.groups"))
                    .of(groups));
        }
    }

    /** @param whole whether every event is in exactly one of the groups, so that what is counted of events adds up */
    static TableDraft<GroupLine> table(String key, String column, Words words, boolean whole) {
        TableDraft<GroupLine> table = new TableDraft<GroupLine>(words, key)
                .column(column, Kind.TEXT, words::group)
                .figure(Figure.EVENTS, GroupLine::events);
        if (whole) {
            table.summed();
        }
        table.figure(Figure.ATTENDANCES, GroupLine::attendances);
        if (whole) {
            table.summed();
        }
        table.figure(Figure.PARTICIPANT_DAYS, GroupLine::participantDays);
        if (whole) {
            table.summed();
        }
        return table.figure(Figure.WOMEN, GroupLine::women)
                .figure(Figure.MEN, GroupLine::men)
                .figure(Figure.SEX_NOT_RECORDED, GroupLine::sexNotRecorded)
                .figure(Figure.PARTICIPANTS, GroupLine::participants);
    }

    private Chart chart(List<GroupLine> types) {
        SexBars bars = new SexBars(words);
        return new Chart(
                "types",
                words.word("document.chart.types"),
                types.stream()
                        .map(type -> bars.told(words.group(type), type.women(), type.men(), type.sexNotRecorded()))
                        .collect(Collectors.joining(" ")),
                bars.parts(),
                types.stream()
                        .map(type -> bars.bar(words.group(type), "", type.women(), type.men(), type.sexNotRecorded()))
                        .toList());
    }
}
