package org.capacityportal.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report, computed once; the page and every file are made of this record.
 *
 * @param asOf the day by which outcomes are overdue and the period is over or not
 * @param limited whether it counts only the events in the scope of the reader
 * @param previous the figures of the period of the same length before; null where there is none
 * @param places empty in the report on a single city
 * @param quarters every quarter of a period of up to three years, else those in which an event ended
 * @param funders the other donors of the events; empty where the subject is no donor
 * @param indicators of the programmes reported on; in the report on a city or region those that the portal counts, for
 *     that place alone and without progress
 * @param costs what was spent; for a city or region its part of the events it sent a delegation to
 * @param activities empty in the report on a city or region
 */
public record Report(
        Subject subject,
        Period period,
        LocalDate asOf,
        boolean limited,
        Figures figures,
        @Nullable Figures previous,
        List<EventLine> events,
        List<PlaceLine> places,
        List<QuarterLine> quarters,
        List<OutcomeLine> outcomes,
        List<RoleLine> others,
        List<FunderLine> funders,
        List<GroupLine> groups,
        List<ExamLine> exams,
        List<IndicatorLine> indicators,
        List<CostTotal> costTotals,
        List<CostLine> costs,
        List<RateLine> rates,
        List<NarrativeLine> narratives,
        List<Activity> activities) {

    /** How many steps a chart or a table in time has at the most before years stand in place of quarters. */
    public static final int QUARTERS_SHOWN = 12;

    /** The quarters, or the years where there are too many quarters to look at. */
    public List<QuarterLine> steps() {
        if (quarters.size() <= QUARTERS_SHOWN) {
            return quarters;
        }
        TreeMap<Integer, QuarterLine> years = new TreeMap<>();
        for (QuarterLine quarter : quarters) {
            QuarterLine none = new QuarterLine(quarter.year(), QuarterLine.WHOLE_YEAR, 0, 0, 0, 0);
            years.merge(quarter.year(), none.plus(quarter), QuarterLine::plus);
        }
        return List.copyOf(years.values());
    }

    public List<GroupLine> groups(GroupLine.Dimension dimension) {
        return groups.stream().filter(group -> group.dimension() == dimension).toList();
    }

    public List<FunderLine> fundersOf(long eventId) {
        return funders.stream().filter(funder -> funder.eventId() == eventId).toList();
    }

    public List<EventLine> eventsWithoutSheet() {
        return events.stream()
                .filter(event -> event.named() > 0 && !event.attendanceSheet())
                .toList();
    }

    public List<EventLine> eventsWithoutRatings() {
        return events.stream().filter(event -> event.ratings() == 0).toList();
    }

    public List<EventLine> eventsWithUnnamed() {
        return events.stream().filter(event -> event.unnamed() > 0).toList();
    }

    /** How many rows its tables have together. */
    public int lines() {
        return Stream.of(
                        events,
                        places,
                        quarters,
                        outcomes,
                        others,
                        funders,
                        groups,
                        exams,
                        indicators,
                        costTotals,
                        costs,
                        rates,
                        narratives,
                        activities)
                .mapToInt(List::size)
                .sum();
    }
}
