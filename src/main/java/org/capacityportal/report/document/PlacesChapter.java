package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.GroupLine;
import org.capacityportal.report.content.GroupLine.Dimension;
import org.capacityportal.report.content.PlaceLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;

/** What the report counts for each city and region that took part. */
record PlacesChapter(Report report, Words words) implements Chapter {

    private static final int BARS = 12;

    @Override
    public String key() {
        return "places";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<PlaceLine> most = report.places().stream()
                .filter(place -> place.participants() > 0)
                .sorted(Comparator.comparingLong(PlaceLine::participants).reversed())
                .limit(BARS)
                .toList();
        if (most.size() > 1) {
            blocks.add(chart(most));
        }
        if (!report.places().isEmpty()) {
            blocks.add(places());
        }
        List<GroupLine> regions = report.groups(Dimension.REGION);
        if (regions.size() > 1) {
            blocks.add(GroupsChapter.table("regions", "region", words, null)
                    .note(words.word("document.note.regions"))
                    .of(regions));
        }
        return blocks;
    }

    private Table places() {
        return new TableDraft<PlaceLine>(words, "places")
                .cells("place", Kind.TEXT, this::name)
                .figure(Figure.DELEGATIONS, PlaceLine::delegations)
                .summed()
                .figure(Figure.PARTICIPANTS, PlaceLine::participants)
                .total(report.figures().count(Figure.PARTICIPANTS))
                .figure(Figure.WOMEN, PlaceLine::women)
                .total(report.figures().count(Figure.WOMEN))
                .figure(Figure.MEN, PlaceLine::men)
                .total(report.figures().count(Figure.MEN))
                .figure(Figure.SEX_NOT_RECORDED, PlaceLine::sexNotRecorded)
                .total(report.figures().count(Figure.SEX_NOT_RECORDED))
                .figure(Figure.PARTICIPANT_DAYS, PlaceLine::participantDays)
                .summed()
                .figure(Figure.REPORTED, PlaceLine::reported)
                .figure(Figure.NAMED, PlaceLine::attendances)
                .summed()
                .figure(Figure.UNNAMED, PlaceLine::unnamed)
                .column("outcomes", Kind.COUNT, PlaceLine::outcomes)
                .column("achieved", Kind.COUNT, PlaceLine::achieved)
                .column("overdue", Kind.COUNT, PlaceLine::overdue)
                .note(words.word("document.note.places"))
                .of(report.places());
    }

    private Cell name(PlaceLine place) {
        String kind = place.cityId() == null ? Subject.Kind.REGION.path() : Subject.Kind.CITY.path();
        long id = place.cityId() == null ? place.regionId() : place.cityId();
        return new Cell(
                place.name(),
                Kind.TEXT,
                null,
                "/reports/" + kind + "/" + id + report.period().query());
    }

    private Chart chart(List<PlaceLine> most) {
        SexBars bars = new SexBars(words);
        return new Chart(
                "places",
                words.word("document.chart.places"),
                most.stream()
                        .map(place -> bars.told(place.name(), place.women(), place.men(), place.sexNotRecorded()))
                        .collect(Collectors.joining(" ")),
                bars.parts(),
                most.stream()
                        .map(place -> bars.bar(place.name(), "", place.women(), place.men(), place.sexNotRecorded()))
                        .toList());
    }
}
