package org.capacityportal.delegation.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.capacityportal.PortalTest;
import org.capacityportal.platform.paper.PdfUa;
import org.capacityportal.platform.paper.PrintedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@WithUserDetails("coordinator@demo.example")
class SignInSheetTests {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"uk", "pl", "en", "ru"})
    void everybodyCanReadIt(String language) throws Exception {
        byte[] pdf = pdf("/events/3/sign-in-sheet.pdf?language=" + language);
        assertThat(PdfUa.broken(pdf)).isEmpty();
        assertThat(PrintedPdf.textBeyondTheMargins(pdf)).isEmpty();
    }

    @Test
    void namesPeopleByDelegationWithAColumnForEachDay() throws Exception {
        String text = text(pdf("/events/3/sign-in-sheet.pdf?language=uk"));
        assertThat(text)
                .contains("Реєстраційний лист", "2 липня", "6 липня", "Дніпро", "Професійні кадри")
                .contains("Яременко Вадим Олексійович", "секретар міської ради")
                .contains("Експерти, доповідачі та інші", "Прийшли без реєстрації")
                .doesNotContain("@", "+380")
                .containsPattern("Сторінка\\s+з\\s+1\\s+\\d");
        assertThat(text.indexOf("Харків")).isLessThan(text.indexOf("Прийшли без реєстрації"));
        assertThat(text(pdf("/events/3/sign-in-sheet.pdf?language=pl")))
                .contains("Lista obecności", "2 lipca", "imię i nazwisko");
    }

    @Test
    void aDayHasAColumnForEachSession() throws Exception {
        byte[] pdf = pdf("/events/3/sign-in-sheet.pdf?language=uk&day=2018-07-02");
        assertThat(text(pdf)).contains("09:30–13:00", "14:00–17:30").doesNotContain("3 липня");
        assertThat(PdfUa.broken(pdf)).isEmpty();
    }

    /** A month has five parts; their last column is as far to the right as a page has room. */
    @Test
    void aLongEventHasSeveralParts() throws Exception {
        jdbc.sql("update event set ends_on = '2018-10-25' where id = 4").update();
        crowd(4, 5);
        byte[] pdf = pdf("/events/4/sign-in-sheet.pdf?language=en");
        assertThat(text(pdf)).contains("Sign-in sheet, part 1 of 6", "part 6 of 6", "25 October");
        assertThat(PrintedPdf.textBeyondTheMargins(pdf)).isEmpty();
    }

    @Test
    void threeHundredPeopleAreQuickAndNoHeadingStandsAlone() throws Exception {
        crowd(4, 300);
        pdf("/events/4/sign-in-sheet.pdf");
        long from = System.nanoTime();
        byte[] pdf = pdf("/events/4/sign-in-sheet.pdf?language=en");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(8));
        assertThat(PdfUa.broken(pdf)).isEmpty();
        assertThat(PrintedPdf.textBeyondTheMargins(pdf)).isEmpty();
        List<String> pages = pages(pdf);
        assertThat(pages).hasSizeBetween(15, 60).allSatisfy(page -> {
            assertThat(page).contains("25 September");
            String[] lines = page.strip().split("\\R");
            // The last lines are the foot; above it stands a person, or a row of those who come unannounced.
            assertThat(lines[lines.length - 3]).doesNotContain("No.", "name, position");
        });
        assertThat(String.join("\n", pages)).contains("Very-long-name-without-any-space", "300");
    }

    @Test
    void hostileNamesAreText() throws Exception {
        jdbc.sql("insert into participant (id, family_name, given_name) values (990001, ?, ?)")
                .params("<script>&{{x}}", "Łucja \u0007Żółć אבג " + "Щ".repeat(80))
                .update();
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id, organisation, position)
                        values (990001, 4, 990001, 'DELEGATE', 1, ?, ?)""").params("W".repeat(300), "😀".repeat(100)).update();
        byte[] pdf = pdf("/events/4/sign-in-sheet.pdf");
        assertThat(text(pdf)).contains("<script>&{{x}}", "Łucja", "Żółć");
        assertThat(PrintedPdf.textBeyondTheMargins(pdf)).isEmpty();
        assertThat(PdfUa.broken(pdf)).isEmpty();
    }

    @Test
    void anEventWithoutPeopleHasBlankRows() throws Exception {
        assertThat(text(pdf("/events/6/sign-in-sheet.pdf?language=en"))).contains("Came unannounced");
    }

    @Test
    void columnsShareTheWidth() {
        for (int days = 1; days < 40; days++) {
            List<SignInSheet.Column> columns = LocalDate.of(2018, 7, 2)
                    .datesUntil(LocalDate.of(2018, 7, 2).plusDays(days))
                    .map(day -> new SignInSheet.Column(day.toString(), null))
                    .toList();
            SignInSheet sheet = SignInSheet.of("Title", "Days", null, null, columns, List.of());
            assertThat(sheet.parts().stream()
                            .mapToInt(part -> part.columns().size())
                            .sum())
                    .isEqualTo(days);
            assertThat(sheet.parts())
                    .allSatisfy(part -> assertThat(part.nameWidth()).isGreaterThanOrEqualTo(30));
        }
    }

    @Test
    void asksForADayOfTheEvent() throws Exception {
        portal.perform(get("/events/3/sign-in-sheet.pdf").param("day", "2018-07-09"))
                .andExpect(status().isNotFound());
        portal.perform(get("/events/3/sign-in-sheet.pdf").param("day", "soon")).andExpect(status().isBadRequest());
        portal.perform(get("/events/3/sign-in-sheet.pdf").param("language", "<x>"))
                .andExpect(status().isOk());
    }

    private void crowd(long event, int people) {
        jdbc.sql("""
                        insert into participant (id, family_name, given_name)
                        select 990000 + n, case when n % 50 = 0 then 'Very-long-name-without-any-space-' || repeat('x', 60) else 'Name' || n end, 'Тест'
                        from generate_series(1, ?) n""").param(people).update();
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id, organisation, position)
                        select 990000 + n, ?, 990000 + n, 'DELEGATE', n % 8 + 1, 'City council', 'Head of department no. ' || n
                        from generate_series(1, ?) n""").params(event, people).update();
    }

    private byte[] pdf(String address) throws Exception {
        return portal.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String text(byte[] pdf) throws Exception {
        return plain(PrintedPdf.text(pdf));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(plain(stripper.getText(read)));
            }
            return pages;
        }
    }
}
