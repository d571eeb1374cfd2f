package org.capacityportal.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.Language;
import org.capacityportal.report.SampleReports;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Column;
import org.capacityportal.report.document.Table.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ReportDocumentsTests {

    @Autowired
    ReportDocuments documents;

    @Autowired
    CellWords cells;

    private ReportDocument english(Report report) {
        return documents.of(report, Language.EN);
    }

    private Table table(String key) {
        return table(english(SampleReports.donor()), key);
    }

    private static Table table(ReportDocument document, String key) {
        return document.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No table " + key));
    }

    /** The cells of a column, from the top, as people read them. */
    private List<String> column(Table table, String key) {
        return table.rows().stream()
                .map(row -> cells.of(row.get(at(table, key)), Language.EN))
                .toList();
    }

    private static int at(Table table, String key) {
        return IntStream.range(0, table.columns().size())
                .filter(at -> table.columns().get(at).key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No column " + key));
    }

    private static Cell cell(Table table, int row, String key) {
        return table.rows().get(row).get(at(table, key));
    }

    private String total(Table table, String key) {
        return cells.of(table.total().get(at(table, key)), Language.EN);
    }

    @Test
    void aRichReportSaysSomethingInEverySection() {
        assertThat(english(SampleReports.donor()).sections())
                .extracting(Section::key)
                .containsExactly(
                        "summary",
                        "time",
                        "indicators",
                        "events",
                        "groups",
                        "places",
                        "outcomes",
                        "satisfaction",
                        "exams",
                        "spending",
                        "narratives",
                        "attribution",
                        "missing",
                        "method");
    }

    @Test
    void whereNothingTookPlaceTheReportSaysSoAndNoMore() {
        ReportDocument document = english(SampleReports.emptyCity());
        assertThat(document.sections()).extracting(Section::key).containsExactly("summary", "events", "method");
        assertThat(document.sections().get(1).blocks())
                .containsExactly(new Paragraph("No completed event ended in this period."));
        Table figures = table(document, "figures");
        assertThat(column(figures, "value").subList(0, 8)).containsExactly("0", "0", "0", "0", "0", "0", "0", "–");
        assertThat(figures.columns()).extracting(Column::key).doesNotContain("attributed", "target");
    }

    @Test
    void theCoverSaysWhatTheReportIsAboutAndHowFarItGoes() {
        ReportDocument document = english(SampleReports.donor());
        assertThat(document.title()).isEqualTo("Report to the donor: Polish aid");
        assertThat(document.facts().toString().replace('\u00a0', ' '))
                .contains(
                        "Fact[label=Donor, value=Polish aid]",
                        "Fact[label=Code, value=PL-1]",
                        "value=1 January – 31 December 2018]",
                        "value=as of 11 September 2018]",
                        "111 days remain",
                        "only the events in the scope of whoever made it",
                        "Capacity Portal");
        assertThat(english(SampleReports.emptyCity()).facts().toString()).doesNotContain("remain", "your programmes");
    }

    @Test
    void figuresStandBesideTheirPreviousPeriodTheDonorsPartAndTheirTarget() {
        Table figures = table("figures");
        assertThat(figures.rows()).hasSize(Figure.values().length);
        int women = Figure.WOMEN.ordinal();
        int share = Figure.WOMEN_SHARE.ordinal();
        assertThat(row(figures, women)).containsExactly("Women", "32", "20", "12", "0", "–", "–", "–");
        assertThat(row(figures, share))
                .containsExactly("Share of women", "59%", "50%", "9%", "–", "62.5%", "58.4%", "67%");
        assertThat(row(figures, Figure.PARTICIPANTS.ordinal())).startsWith("Participants", "55", "60", "-5", "42.33");
        assertThat(row(figures, Figure.ATTENDANCES.ordinal())).endsWith("240", "122", "50%");
        assertThat(cell(figures, women, "value").address())
                .isEqualTo("/reports/donors/1/women?from=2018-01-01&to=2018-12-31");
        assertThat(column(table("otherRoles"), "role")).containsExactly("Experts", "Speakers");
    }

    private List<String> row(Table table, int row) {
        return table.rows().get(row).stream()
                .map(cell -> cells.of(cell, Language.EN))
                .toList();
    }

    @Test
    void timeHasAChartThatTellsItsFigures() {
        Section time = english(SampleReports.donor()).sections().get(1);
        Chart chart = (Chart) time.blocks().get(0);
        assertThat(chart.parts()).containsExactly("Women", "Men", "Sex not recorded");
        assertThat(chart.bars()).hasSize(4);
        assertThat(chart.description()).contains("Q2 2018: 32, of them 19 women, 12 men, 1 not recorded.");
        Table quarters = (Table) time.blocks().get(1);
        assertThat(column(quarters, "time")).containsExactly("Q1 2018", "Q2 2018", "Q3 2018", "Q4 2018");
        assertThat(total(quarters, "attendances")).isEqualTo("72");
    }

    @Test
    void theMatrixTellsEveryMeasureInItsWay() {
        Table matrix = table("indicators");
        assertThat(column(matrix, "part"))
                .containsExactly("", "women", "Local government officials", "Sumy region", "", "", "", "");
        assertThat(column(matrix, "baseline")).containsExactly("4", "–", "–", "–", "50%", "no", "Ad hoc", "–");
        assertThat(column(matrix, "baselineYear")).contains("2017", "–");
        assertThat(column(matrix, "target")).containsExactly("240", "120", "–", "–", "62.5%", "yes", "Managed", "5");
        assertThat(column(matrix, "cumulative"))
                .containsExactly("122", "70", "–", "50", "58.4%", "yes", "Repeatable", "–");
        assertThat(column(matrix, "progress")).containsExactly("50%", "–", "–", "–", "67%", "100%", "–", "–");
        assertThat(cell(matrix, 0, "indicator").language()).isEqualTo("uk");
        assertThat(cell(matrix, 4, "indicator").language()).isNull();
        assertThat(cell(matrix, 0, "thisPeriod").address())
                .isEqualTo("/reports/programmes/1/attendances?from=2018-01-01&to=2018-12-31");
        assertThat(cell(matrix, 5, "evidence").address()).isEqualTo("https://example.org/order-14");
        assertThat(cell(matrix, 6, "evidence").address())
                .as("an address that is none of the web")
                .isNull();
        assertThat(column(matrix, "result").get(6))
                .isEqualTo("Objective: City councils manage projects to a common method");
        assertThat(column(matrix, "programme")).contains("Professional staff", "Partnership for recovery");
        Table targets = table("targets");
        assertThat(row(targets, 0).subList(3, 7)).containsExactly("", "60", "54", "Started late");
        assertThat(row(targets, 1).subList(3, 7)).containsExactly("women", "120", "70", "–");
        assertThat(column(targets, "part").get(2)).isEqualTo("Sumy region");
    }

    @Test
    void eventsKeepNamedAndUnnamedApart() {
        Table events = table("events");
        assertThat(row(events, 1).stream().map(text -> text.replace('\u00a0', ' ')))
                .containsExactly(
                        "Навчання RADAR",
                        "14 May 2018",
                        "16 May 2018",
                        "online",
                        "62",
                        "8",
                        "54",
                        "5",
                        "24",
                        "4.5",
                        "6");
        assertThat(cell(events, 1, "event")).isEqualTo(new Cell("Навчання RADAR", Kind.TEXT, "uk", "/events/2"));
        assertThat(cell(events, 2, "reported").value()).as("no head count").isNull();
        assertThat(cell(events, 0, "startsOn").value()).isEqualTo(LocalDate.of(2018, 4, 16));
        assertThat(List.of(total(events, "reported"), total(events, "named"), total(events, "unnamed")))
                .containsExactly("86", "72", "54");
        assertThat(total(events, "meanRating")).isEqualTo("4.5");
    }

    @Test
    void groupsAndPlacesHaveTheirTables() {
        assertThat(column(table("types"), "type")).containsExactly("Seminar", "Study visit", "Expert visit");
        assertThat(column(table("topics"), "topic")).containsExactly("Project management", "Not stated");
        assertThat(table("topics").total()).as("topics do not add up").isEmpty();
        assertThat(column(table("audiences"), "audience")).containsExactly("Local government officials");
        assertThat(column(table("regions"), "region")).containsExactly("Sumy region", "Dnipropetrovsk region");
        Table places = table("places");
        assertThat(total(places, "participants")).as("people counted once").isEqualTo("55");
        assertThat(cell(places, 2, "place").address()).isEqualTo("/reports/regions/4?from=2018-01-01&to=2018-12-31");
        assertThat(english(SampleReports.donor()).sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(Chart.class::isInstance)
                        .map(block -> ((Chart) block).key()))
                .containsExactly("quarters", "types", "places");
    }

    @Test
    void outcomesStandByStatusAndWithTheirEvidence() {
        assertThat(column(table("outcomeStates"), "number")).containsExactly("1", "1", "1", "2", "1", "0");
        Table outcomes = table("outcomes");
        assertThat(column(outcomes, "status")).containsExactly("In progress", "Overdue", "Achieved", "Committed");
        assertThat(column(outcomes, "place")).containsExactly("Sumy", "Sumy", "joint", "Sumy");
        assertThat(column(outcomes, "dueOn").get(3)).isEqualTo("–");
        assertThat(cell(outcomes, 2, "evidence"))
                .isEqualTo(new Cell("Decision of the council", Kind.TEXT, null, "https://example.org/decision"));
    }

    @Test
    void satisfactionAndExamsAreTold() {
        assertThat(column(table("satisfaction"), "value")).containsExactly("4.5", "6", "83%", "8%");
        assertThat(row(table("ratings"), 0)).containsExactly("Навчання RADAR", "4.5", "6", "8", "75%");
        assertThat(row(table("exams"), 0)).containsExactly("PRINCE2 Foundation", "16", "13", "2", "1", "87%");
    }

    @Test
    void spendingIsToldWithItsRates() {
        Table spending = table("spending");
        assertThat(row(spending, 0))
                .containsExactly(
                        "EUR",
                        "12,000.00",
                        "30,500.50",
                        "8,200.00",
                        "1,000.00",
                        "51,700.50",
                        "2,500.00",
                        "1,200.00",
                        "38,360.20",
                        "940.01",
                        "152.96");
        Table costs = table("costs");
        assertThat(total(costs, "total")).isEqualTo("51,700.50");
        assertThat(total(costs, "attributed")).isEqualTo("38,360.20");
        assertThat(cell(costs, 1, "spentOn").address()).isEqualTo("/programmes/1");
        assertThat(column(table("rates"), "rate")).containsExactly("1 PLN = 0.23456789 EUR");
    }

    @Test
    void narrativesKeepTheirTextAndItsLanguage() {
        List<Block> told = english(SampleReports.donor()).sections().get(10).blocks();
        Paragraph lessons = (Paragraph) told.get(1);
        assertThat(lessons.heading().replace('\u00a0', ' '))
                .isEqualTo("Lessons learnt: Professional staff, 1 January – 30 June 2018");
        assertThat(lessons.text()).contains("координаторів.\nЗаписувати");
        assertThat(lessons.language()).isEqualTo("uk");
        Paragraph own = (Paragraph) documents
                .of(SampleReports.donor(), Language.UK)
                .sections()
                .get(10)
                .blocks()
                .get(1);
        assertThat(own.language()).isNull();
    }

    @Test
    void attributionComesToTheDonorsPartOfTheFigures() {
        Table attribution = table("attribution");
        assertThat(column(attribution, "share")).containsExactly("100%", "100%", "60%");
        assertThat(column(attribution, "otherFunders").get(2).replace('\u00a0', ' '))
                .isEqualTo("Lublin City Hall 20%, Dnipro City Council 20%");
        assertThat(total(attribution, "attributedAttendances")).isEqualTo("56");
        assertThat(total(attribution, "attributedParticipantDays")).isEqualTo("260.4");
    }

    @Test
    void whatIsMissingIsListed() {
        Table missing = table("missing");
        assertThat(column(missing, "gap"))
                .containsExactly(
                        "1 event with unnamed people",
                        "1 event without an attendance sheet",
                        "2 events without ratings",
                        "2 events without ratings",
                        "1 indicator without a value");
        assertThat(column(missing, "where").get(4)).isEqualTo("Regulations adopted");
        assertThat(column(missing, "unnamed")).containsExactly("54", "–", "–", "–", "–");
    }

    /** A spreadsheet that adds the rows up again comes to the total that stands there, and that to the figure. */
    @Test
    void totalsMarkedAsSumsAreSumsAndAgreeWithTheFigures() {
        Report report = SampleReports.donor();
        Set<String> compared = new TreeSet<>();
        for (Table table : english(report).tables()) {
            for (int at = 0; at < table.columns().size(); at++) {
                Column column = table.columns().get(at);
                if (!column.summed()) {
                    continue;
                }
                BigDecimal sum = BigDecimal.ZERO;
                for (List<Cell> row : table.rows()) {
                    Object value = row.get(at).value();
                    sum = value == null ? sum : sum.add(new BigDecimal(value.toString()));
                }
                String name = table.key() + "." + column.key();
                BigDecimal total =
                        new BigDecimal(String.valueOf(table.total().get(at).value()));
                assertThat(total).as(name).isEqualByComparingTo(sum);
                for (Figure figure : Figure.countedOnes()) {
                    // Over time and types, women are attendances of women.
                    boolean ofPeople = figure.kind() == Figure.Kind.PEOPLE;
                    if (figure.key().equals(column.key())
                            && !ofPeople
                            && !table.key().equals("costs")) {
                        assertThat(total)
                                .as(name)
                                .isEqualByComparingTo(report.figures().value(figure));
                        compared.add(name);
                    }
                }
            }
        }
        assertThat(compared)
                .contains(
                        "events.named",
                        "events.reported",
                        "places.delegations",
                        "quarters.attendances",
                        "types.events");
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryWord(Language language) {
        for (Report report : List.of(SampleReports.donor(), SampleReports.emptyCity())) {
            ReportDocument document = documents.of(report, language);
            assertThat(keys(document)).isEqualTo(keys(english(report)));
            assertThat(document.toString()).doesNotContain("??", "document.", "report.", "event.type");
        }
        Table figures = table(documents.of(SampleReports.donor(), language), "figures");
        assertThat(figures.rows()).hasSize(Figure.values().length);
        if (language != Language.EN) {
            assertThat(figures.title()).isNotEqualTo(table("figures").title());
        }
    }

    private static List<String> keys(ReportDocument document) {
        List<String> keys = new ArrayList<>();
        document.sections().forEach(section -> keys.add(section.key()));
        document.tables()
                .forEach(table -> table.columns().forEach(column -> keys.add(table.key() + "." + column.key())));
        return keys;
    }

    @Test
    void hostileTextsComeThroughUnchanged() {
        ReportDocument document = english(SampleReports.hostile());
        Set<Object> values = new java.util.HashSet<>();
        document.tables().forEach(table -> table.rows().forEach(row -> row.forEach(cell -> values.add(cell.value()))));
        assertThat(values).containsAll(SampleReports.HOSTILE);
        assertThat(document.title()).isEqualTo("Report to the donor: " + firstHostile(document));
    }

    private static String firstHostile(ReportDocument document) {
        String name = document.facts().get(0).value();
        assertThat(SampleReports.HOSTILE).contains(name);
        return name;
    }
}
