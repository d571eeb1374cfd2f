package org.capacityportal.report.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.w3c.dom.Document;

/** What the file says, read back with a parser. */
class IatiReportTests {

    static byte[] written(Report report) {
        return written(report, "2024-05-05T05:05:05Z");
    }

    private static byte[] written(Report report, String now) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/report", "messages/spending");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Clock clock = Clock.fixed(Instant.parse(now), ZoneId.of("Europe/Kyiv"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new IatiReport(messages, "XI-PORTAL-test", clock).write(report, Language.EN, file);
        return file.toByteArray();
    }

    private static List<String> values(Report report, String path) throws Exception {
        Document document = IatiStandard.parsed(written(report));
        return IatiStandard.values("/iati-activities/iati-activity/" + path, document);
    }

    private static List<String> rich(String path) throws Exception {
        return values(IatiSamples.rich(), path);
    }

    @Test
    void theSameReportIsTheSameFileWheneverItIsWritten() {
        assertThat(written(IatiSamples.rich(), "2019-03-01T10:00:00Z"))
                .isEqualTo(written(IatiSamples.rich(), "2031-01-01T00:00:00Z"));
        assertThat(new String(written(IatiSamples.rich()), UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\"")
                .contains("generated-datetime=\"2019-02-28T22:00:00Z\"")
                .contains("last-updated-datetime=\"2019-02-28T12:30:15Z\"");
    }

    @Test
    void textsAreToldInEveryLanguageThereIsTheOriginalFirst() throws Exception {
        assertThat(rich("title/narrative/@xml:lang")).containsExactly("uk", "en", "pl");
        assertThat(rich("title/narrative[@xml:lang='pl']")).containsExactly("Wzmocnione partnerstwo");
        assertThat(rich("description[@type='2']/narrative"))
                .containsExactly("Спроможність громад", "Capacity of communities");
        assertThat(rich("description[@type='3']/narrative")).containsExactly("Посадовці громад");
        assertThat(values(IatiSamples.minimal(), "description[@type='1']/narrative"))
                .containsExactly("Партнёрство");
    }

    @Test
    void whateverXmlCanSayComesOutUnchanged() throws Exception {
        Report hostile = IatiSamples.hostile();
        assertThat(values(hostile, "title/narrative")).containsExactly(IatiSamples.HARMLESS);
        assertThat(values(hostile, "reporting-org/narrative")).containsExactly(IatiSamples.HARMLESS);
        assertThat(values(hostile, "document-link/title/narrative")).containsExactly(IatiSamples.HARMLESS);
        assertThat(values(hostile, "document-link/@url")).containsExactly("https://example.org/a");
        assertThat(values(hostile, "location/@ref")).containsExactly(IatiSamples.HARMLESS.replaceAll("\\s", " "));
        assertThat(values(hostile, "result/indicator/title/narrative")).contains("Indicator 711");
    }

    @Test
    void thePublisherIsTheOrganisationTheIdentifierBelongsTo() throws Exception {
        assertThat(rich("iati-identifier")).containsExactly("XM-DAC-41114-UA-7");
        assertThat(rich("reporting-org/@ref")).containsExactly("XM-DAC-41114");
        assertThat(rich("reporting-org/@type")).containsExactly("40");
        assertThat(rich("reporting-org/@secondary-reporter")).isEmpty();
    }

    @Test
    void anIdentifierIsMadeWhereThereIsNone() throws Exception {
        assertThat(values(IatiSamples.minimal(), "iati-identifier")).containsExactly("XI-PORTAL-test-programme-7");
        assertThat(values(IatiSamples.minimal(), "reporting-org/@ref")).containsExactly("XI-PORTAL-test");
        assertThat(values(IatiSamples.minimal(), "reporting-org/@secondary-reporter"))
                .containsExactly("1");
        // The identifier of an organisation is none of an activity.
        assertThat(values(IatiSamples.hostile(), "iati-identifier")).containsExactly("XM-DAC-41114-programme-7");
    }

    @Test
    void organisationsHaveTheirRoles() throws Exception {
        assertThat(rich("participating-org/@role")).containsExactly("1", "1", "2", "4", "4");
        assertThat(rich("participating-org[narrative='Sida']/@type")).containsExactly("10");
        assertThat(rich("participating-org[narrative='Мерія м. Люблін']/@type")).containsExactly("11");
        assertThat(rich("participating-org[@ref='XM-DAC-41114']/@role")).containsExactly("2", "4");
        assertThat(values(IatiSamples.minimal(), "participating-org/@role")).containsExactly("2");
    }

    @Test
    void whatDidNotTakePlaceYetHasNoActualDate() throws Exception {
        assertThat(rich("activity-status/@code")).containsExactly("2");
        assertThat(rich("activity-date/@type")).containsExactly("1", "2", "3");
        assertThat(rich("activity-date[@type='2']/@iso-date")).containsExactly("2018-02-10");
        assertThat(values(IatiSamples.minimal(), "activity-date/@type")).containsExactly("1", "3");
        // It cannot have ended before it began.
        assertThat(values(IatiSamples.hostile(), "activity-date/@type")).containsExactly("1", "2", "3");
    }

    @Test
    void countriesShareByTheirCities() throws Exception {
        assertThat(rich("recipient-country/@code")).containsExactly("PL", "UA");
        assertThat(rich("recipient-country/@percentage")).containsExactly("33.33", "66.67");
        assertThat(rich("activity-scope/@code")).containsExactly("3");
        assertThat(values(IatiSamples.minimal(), "recipient-region/@code")).containsExactly("998");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 6", "1, 2, 5", "1, , 4"})
    void theScopeIsAsWideAsTheRegionsOfTheCities(Long one, Long other, String scope) throws Exception {
        Activity rich = IatiSamples.richActivity();
        List<Activity.Place> places = List.of(
                IatiSamples.place(1, null, "a", "UA", one, true), IatiSamples.place(2, null, "b", "UA", other, true));
        Activity activity = IatiSamples.activity(
                null,
                rich.titles(),
                Map.of(),
                null,
                "ACTIVE",
                rich.startsOn(),
                null,
                null,
                List.of(),
                places,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
        Report report = IatiSamples.report(IatiSamples.minimal().subject(), List.of(), List.of(), List.of(activity));
        assertThat(values(report, "activity-scope/@code")).containsExactly(scope);
    }

    @Test
    void locationsHaveNamesAndCoordinates() throws Exception {
        assertThat(rich("location[@ref='UA59080270010041885']/name/narrative")).containsExactly("City 1", "Суми");
        assertThat(rich("location[@ref='UA59080270010041885']/point/pos")).containsExactly("50.907700 34.79810");
        assertThat(rich("location[@ref='city-4']/point")).isEmpty();
        assertThat(rich("location[@ref='city-4']/location-reach/@code")).containsExactly("1");
    }

    @Test
    void sectorsComeToOneHundred() throws Exception {
        assertThat(rich("sector/@percentage")).containsExactly("33.33", "66.67");
        assertThat(values(IatiSamples.minimal(), "sector/@code")).containsExactly("15112");
        assertThat(values(IatiSamples.minimal(), "sector/@percentage")).containsExactly("100");
        assertThat(values(IatiSamples.hostile(), "sector/@percentage")).containsExactly("13.33", "40", "46.67");
        assertThat(rich("policy-marker/@code")).containsExactly("1", "3");
        assertThat(rich("policy-marker/@significance")).containsExactly("1", "2");
    }

    @Test
    void fundsAreToldByYear() throws Exception {
        assertThat(rich("budget/period-start/@iso-date"))
                .startsWith("2018-02-10", "2019-01-01", "2020-01-01")
                .hasSize(6);
        assertThat(rich("budget/period-end/@iso-date")).startsWith("2018-12-31", "2019-12-31", "2020-06-30");
        assertThat(rich("budget/value[@currency='EUR']").stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100000.01");
        assertThat(rich("budget/value[@currency='USD']").stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("50000.50");
        assertThat(rich("budget/value/@value-date")).containsOnly("2018-02-10");
    }

    @Test
    void spendingIsExpenditureUpToTheDayOfTheReport() throws Exception {
        assertThat(rich("transaction/transaction-type/@code")).containsExactly("4", "4");
        assertThat(rich("transaction/value")).containsExactly("1200.50", "300.00");
        assertThat(rich("transaction/description/narrative[@xml:lang='pl']")).containsExactly("Szkolenie", "Podróże");
    }

    @Test
    void indicatorsTellTheLevelAtTheEndOfTheReport() throws Exception {
        String counted = "result[@type='2']/indicator[reference/@code='participants']/";
        assertThat(rich(counted + "@measure")).containsExactly("1");
        assertThat(rich(counted + "baseline/@value")).containsExactly("10");
        assertThat(rich(counted + "period/target[not(dimension)]/@value")).containsExactly("30", "70", "120");
        assertThat(rich(counted + "period[period-end/@iso-date='2018-12-31']/actual/@value"))
                .containsExactly("65", "36", "29", "5");
        assertThat(rich(counted + "period[period-end/@iso-date='2018-12-31']/actual/dimension/@value"))
                .containsExactly("woman", "man", "Сумська область");
        // What lies ahead of the report has reached nothing yet.
        assertThat(rich(counted + "period[period-end/@iso-date='2019-12-31']/actual"))
                .isEmpty();
        assertThat(rich(counted + "period/target/comment/narrative")).containsExactly("Вісім міст");
    }

    @Test
    void aLevelAfterTheLastTargetHasAPeriodOfItsOwn() throws Exception {
        String percentage = "result/indicator[@measure='2']/";
        assertThat(rich(percentage + "period/period-end/@iso-date")).containsExactly("2018-06-30", "2018-12-31");
        assertThat(rich(percentage + "period/period-start/@iso-date")).containsExactly("2018-01-01", "2018-02-10");
        assertThat(rich(percentage + "period/actual/@value")).containsExactly("45", "52.5");
        assertThat(rich(percentage + "period/actual/comment/narrative")).containsExactly("Опитування");
        assertThat(rich(percentage + "period/actual/document-link/@url"))
                .containsExactly("https://survey.example/results?a=1&b=2");
        assertThat(rich(percentage + "baseline/@year")).containsExactly("2018");
    }

    @Test
    void yesAndNoAreOneAndZeroInWords() throws Exception {
        String yesNo = "result/indicator[@measure='3']/";
        assertThat(rich(yesNo + "baseline/@value")).containsExactly("0");
        assertThat(rich(yesNo + "baseline/comment/narrative")).containsExactly("Ні", "No", "Nie", "Нет");
        assertThat(rich(yesNo + "period/actual/@value")).containsExactly("1");
        assertThat(rich(yesNo + "period/actual/comment/narrative"))
                .containsExactly("Так", "Yes", "Tak", "Да", "Рішення № 42");
        // A link that runs a script is no link.
        assertThat(rich(yesNo + "period/actual/document-link")).isEmpty();
    }

    @Test
    void qualitiesAreToldInWords() throws Exception {
        String quality = "result/indicator[@measure='5']/";
        assertThat(rich(quality + "descendant::*/@value")).isEmpty();
        assertThat(rich(quality + "baseline/comment/narrative")).containsExactly("Poor");
        assertThat(rich(quality + "period/target/comment/narrative")).containsExactly("Good");
        assertThat(rich(quality + "period/actual/comment/narrative")).containsExactly("Fair");
    }

    @Test
    void theFileOfAProgrammeHoldsTheFiguresOfItsReport() throws Exception {
        Report report = IatiSamples.rich();
        for (Figure figure : Figure.countedOnes()) {
            assertThat(rich("result[@type='9']/indicator[reference/@code='" + figure.key() + "']/period/actual/@value"))
                    .containsExactly(String.valueOf(report.figures().count(figure)));
        }
        assertThat(rich("result[@type='9']/title/narrative")).contains("Ключові показники звіту");
        assertThat(rich("result[@type='9']/indicator/period/period-end/@iso-date"))
                .containsOnly("2018-12-31");
        assertThat(values(IatiSamples.minimal(), "result")).isEmpty();
    }

    @Test
    void documentsAreLinked() throws Exception {
        assertThat(rich("document-link/@url"))
                .containsExactly("https://undp.example/партнерство", "https://sumy.example/polozhennya.pdf");
        assertThat(rich("document-link/@format")).containsExactly("text/html", "application/pdf");
        assertThat(rich("document-link/category/@code")).containsExactly("A12", "A08");
        assertThat(rich("document-link/language/@code")).containsExactly("uk");
    }

    @Test
    void itFitsDonorsAndProgrammesThatHaveAnActivity() {
        IatiReport format = new IatiReport(new ResourceBundleMessageSource(), "XI-PORTAL-test", Clock.systemUTC());
        assertThat(List.of(Subject.Kind.values()).stream()
                        .filter(kind -> format.fits(new Subject(kind, 1, "x", null, "x"))))
                .containsExactly(Subject.Kind.DONOR, Subject.Kind.PROGRAMME);
        assertThat(format.fits(IatiSamples.minimal())).isTrue();
        assertThat(format.fits(IatiSamples.report(IatiSamples.minimal().subject(), List.of(), List.of(), List.of())))
                .isFalse();
    }
}
