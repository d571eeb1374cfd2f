package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.GroupLine;
import org.capacityportal.report.content.GroupLine.Dimension;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Kind;
import org.jspecify.annotations.Nullable;

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
            blocks.add(table("types", "type", words, report).of(types));
        }
        group(Dimension.TOPIC, "topics", "topic", blocks);
        group(Dimension.AUDIENCE, "audiences", "audience", blocks);
        return blocks;
    }

    private void group(Dimension dimension, String key, String column, List<Block> blocks) {
        List<GroupLine> groups = report.groups(dimension);
        if (!groups.isEmpty()) {
            blocks.add(table(key, column, words, null)
                    .note(words.word("document.note.groups"))
                    .of(groups));
        }
    }

    /**
     * @param whole the report where every event is in exactly one of the groups, so that what is counted of events adds
     *     up and stands beside the figures of the report; null where groups overlap
     */
    static TableDraft<GroupLine> table(String key, String column, Words words, @Nullable Report whole) {
        TableDraft<GroupLine> table = new TableDraft<GroupLine>(words, key).column(column, Kind.TEXT, words::group);
        added(table.figure(Figure.EVENTS, GroupLine::events), whole);
        added(table.figure(Figure.ATTENDANCES, GroupLine::attendances), whole);
        added(table.figure(Figure.PARTICIPANT_DAYS, GroupLine::participantDays), whole);
        counted(table.figure(Figure.WOMEN, GroupLine::women), Figure.WOMEN, whole);
        counted(table.figure(Figure.MEN, GroupLine::men), Figure.MEN, whole);
        counted(table.figure(Figure.SEX_NOT_RECORDED, GroupLine::sexNotRecorded), Figure.SEX_NOT_RECORDED, whole);
        counted(table.figure(Figure.PARTICIPANTS, GroupLine::participants), Figure.PARTICIPANTS, whole);
        return table;
    }

    private static void added(TableDraft<GroupLine> table, @Nullable Report whole) {
        if (whole != null) {
            table.summed();
        }
    }

    /** People may be in several groups, so that their total is not the sum. */
    private static void counted(TableDraft<GroupLine> table, Figure figure, @Nullable Report whole) {
        if (whole != null) {
            table.total(whole.figures().count(figure));
        }
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
