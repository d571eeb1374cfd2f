package org.capacityportal.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of rows: who they are about, what is written of them, and what stays as it is. */
@PortalTest
class ImportRulesTests {

    private static final String HEAD = "ПІБ;Посада;Місто;Ел. пошта;Телефон\n";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    private ImportDesk desk;

    @BeforeEach
    void open(@Autowired UserDetailsService users) {
        desk = new ImportDesk(portal, jdbc, users.loadUserByUsername("coordinator@demo.example"));
        desk.open();
    }

    @AfterEach
    void clear() {
        jdbc.sql("drop trigger if exists failing on participation").update();
        desk.clear();
        jdbc.sql("delete from participant where family_name like 'Збірний%'").update();
    }

    @Test
    void whoMayBeOnRecordIsDecidedRowByRow() throws Exception {
        long id = desk.upload(
                HEAD + "Гончар Дмитро;;Суми;;\nРуденко Т. П.;;Суми;;\nКрушельницький Орест Львович;;Суми;;\n");
        assertThat(desk.states(id)).containsExactly("2 POSSIBLE", "3 POSSIBLE", "4 NEW");
        String page = desk.page(id, "");
        assertThat(page)
                .contains(
                        "Гончар Дмитро Сергійович",
                        "value=\"use-105\"",
                        "2 still need a decision",
                        "Choose one, or the row is left out");

        desk.decide(id, "save", "d2", "new", "d3", "use-104");
        assertThat(desk.page(id, "")).contains("0 still need a decision", "3 rows are ready");
        desk.takeOver(id);
        assertThat(listed())
                .containsExactlyInAnyOrder("Гончар Дмитро", "Руденко Тамара Павлівна", "Крушельницький Орест Львович");
    }

    @Test
    void undecidedRowsAreLeftOutAndSaidSo() throws Exception {
        long id = desk.upload(HEAD + "Гончар Дмитро;;Суми;;\nКрушельницький Орест Львович;;Суми;;\n");
        desk.takeOver(id);
        assertThat(listed()).containsExactly("Крушельницький Орест Львович");
        assertThat(desk.page(id, "")).contains("1 row without a decision was left out");
    }

    @Test
    void aMatchMayBeOverruled() throws Exception {
        long id = desk.upload(HEAD + "Гончар Дмитро Сергійович;;Суми;d.honchar@sumy.example;\n");
        assertThat(desk.states(id)).containsExactly("2 MATCHED");
        desk.takeOver(id, "was2", "use-105", "d2", "new");
        assertThat(jdbc.sql("select participant_id <> 105 from participation where event_id = ?")
                        .param(ImportDesk.EVENT)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aChoiceThatIsNotOfferedIsPassedOver() throws Exception {
        long id = desk.upload(HEAD + "Гончар Дмитро;;Суми;;\n");
        desk.decide(
                id,
                "save",
                "d2",
                "use-101",
                "d3",
                "new",
                "d999",
                "use-1",
                "dx",
                "new",
                "d4",
                "use-99999999999999999999");
        assertThat(desk.page(id, "")).contains("1 still needs a decision");
    }

    @Test
    void whatAnotherDecidedMeanwhileStays() throws Exception {
        long id = desk.upload(HEAD + "Гончар Дмитро;;Суми;;\nРуденко Т. П.;;Суми;;\n");
        desk.decide(id, "save", "was2", "", "d2", "new");
        desk.decide(id, "save", "was2", "use-105", "d2", "use-105", "was3", "", "d3", "use-104");
        assertThat(jdbc.sql(
                                "select decision from list_import_row where import_id = ? and number in (2, 3) order by number")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("NEW", "USE");
    }

    @Test
    void aPersonTwiceInOneListIsFound() throws Exception {
        long id = desk.upload(HEAD
                + "Крушельницький Орест Львович;радник;Суми;orest@example.org;\n"
                + "Крушельницький Орест;;Суми;orest@example.org;\n"
                + "Krushelnytskyi Orest;;Суми;;\n");
        assertThat(desk.states(id)).containsExactly("2 NEW", "3 REJECTED", "4 POSSIBLE");
        assertThat(desk.page(id, "")).contains("The same person as in row 2.", "The same person as in row 2</span>");
        desk.takeOver(id, "d4", "row-2");
        assertThat(listed()).containsExactly("Крушельницький Орест Львович");
    }

    @Test
    void onePersonMayComeInTwoRoles() throws Exception {
        long id = desk.upload("ПІБ;Місто;Роль;Ел. пошта\nКрушельницький Орест;Суми;делегат;orest@example.org\n"
                + "Крушельницький Орест;Суми;спікер;orest@example.org\n");
        desk.takeOver(id);
        assertThat(jdbc.sql(
                                "select count(distinct participant_id) || ' ' || string_agg(role, ',' order by role) from participation where event_id = ?")
                        .param(ImportDesk.EVENT)
                        .query(String.class)
                        .single())
                .isEqualTo("1 DELEGATE,SPEAKER");
    }

    @Test
    void blanksAreFilledAndWhatIsKnownStays() throws Exception {
        String before = desk.everything();
        long id = desk.upload(
                "ПІБ;Стать;Місто;Ел. пошта;Телефон\nВласенко Ірина Михайлівна;ж;Суми;vlasenko@example.org;+380501112233\n"
                        + "Гончар Дмитро Сергійович;ж;Суми;d.honchar@sumy.example, honchar@home.example;\n");
        desk.decide(id, "allLikeliest");
        assertThat(desk.page(id, "?show=all")).contains("Stays as it is on record:");
        desk.takeOver(id);
        assertThat(person(108)).isEqualTo("WOMAN vlasenko@example.org +380501112233");
        assertThat(person(105)).isEqualTo("MAN d.honchar@sumy.example, honchar@home.example +380 00 000 01 05");
        desk.undo(id);
        assertThat(desk.everything()).isEqualTo(before);
    }

    @Test
    void aNewPersonGetsTheOfficialLatinSpelling() throws Exception {
        desk.takeOver(desk.upload(HEAD + "Згурський Юрій Олексійович;;Суми;;\n"));
        assertThat(jdbc.sql(
                                "select latin_name from participant join participation p on p.participant_id = participant.id where p.event_id = ?")
                        .param(ImportDesk.EVENT)
                        .query(String.class)
                        .single())
                .isEqualTo("Zghurskyi Yurii Oleksiiovych");
    }

    @Test
    void oneCityIsChosenForAListThatNamesNoneAndColumnsAreRemembered() throws Exception {
        String list = "ПІБ;Хто\nКрушельницький Орест;радник\n";
        long id = desk.upload(list);
        assertThat(desk.states(id)).containsExactly("2 REJECTED");
        assertThat(desk.page(id, "")).contains("Whom the delegate represents is missing.");

        MockHttpServletResponse wrong = columns(id, "city", "Нідедоград", "c1", "POSITION");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"Нідедоград\"");

        columns(id, "city", "Суми", "c1", "POSITION", "remember", "true");
        desk.await(id, ImportState.CHECK);
        assertThat(desk.states(id)).containsExactly("2 NEW");
        desk.takeOver(id);
        assertThat(jdbc.sql("select city_id || ' ' || position from participation where event_id = ?")
                        .param(ImportDesk.EVENT)
                        .query(String.class)
                        .single())
                .isEqualTo("1 радник");

        long next = desk.upload("ПІБ;Хто\nКрасносельська Віра;секретарка\n");
        assertThat(jdbc.sql("select position from list_import_row where import_id = ? and number = 2")
                        .param(next)
                        .query(String.class)
                        .single())
                .isEqualTo("секретарка");
    }

    @Test
    void daysOfAttendanceComeWithTheList() throws Exception {
        long id = desk.upload("ПІБ;Місто;02.07;03.07\nКрушельницький Орест;Суми;+;-\n");
        desk.takeOver(id);
        assertThat(jdbc.sql("select day || ' ' || present from attendance where event_id = ? order by day")
                        .param(ImportDesk.EVENT)
                        .query(String.class)
                        .list())
                .containsExactly("2018-07-02 true", "2018-07-03 false");
    }

    @Test
    void placesAreKnownHoweverTheyAreWritten() throws Exception {
        Map<String, Long> written = Map.of(
                "м. Суми",
                1L,
                "Сумська міська рада",
                1L,
                "Sumy",
                1L,
                "г. Сумы",
                1L,
                "Суми (Сумська область)",
                1L,
                "Дніпровська міська рада",
                3L,
                "Рівненська міська рада",
                7L,
                "Луцька міська рада",
                8L,
                "Charków",
                2L);
        List<String> names = List.copyOf(written.keySet());
        long id = desk.upload("ПІБ;Місто\n"
                + IntStream.range(0, names.size())
                        .mapToObj(nth -> "Крушельницький" + "абвгдежзик".charAt(nth) + " Орест;" + names.get(nth))
                        .collect(Collectors.joining("\n")));
        List<Long> cities = jdbc.sql(
                        "select city_id from list_import_row where import_id = ? and number > 1 order by number")
                .param(id)
                .query(Long.class)
                .list();
        assertThat(cities).isEqualTo(names.stream().map(written::get).toList());
    }

    @Test
    void aFileThatIsNotTakenIsRefusedAtItsField() throws Exception {
        for (byte[] content :
                List.of(new byte[] {'P', 'K', 3, 4, 5, 6}, new byte[0], "\n\n".getBytes(StandardCharsets.UTF_8))) {
            MockHttpServletResponse answer = desk.send(multipart(ImportDesk.address(""))
                    .file(new MockMultipartFile("file", "<script>.xlsx", null, content)));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("aria-invalid=\"true\"", "cp-error");
        }
        assertThat(jdbc.sql("select count(*) from list_import")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void pastedRowsAreAListToo() throws Exception {
        MockHttpServletResponse answer = desk.send(multipart(ImportDesk.address(""))
                .param("rows", "ПІБ\tМісто\nКрушельницький Орест 😀\tСуми\nЗелінська Віра\tСуми\n"));
        String next = answer.getRedirectedUrl();
        long id = Long.parseLong(next.substring(next.lastIndexOf('/') + 1));
        desk.await(id, ImportState.CHECK);
        assertThat(desk.states(id)).containsExactly("2 REJECTED", "3 NEW");
        assertThat(desk.page(id, "")).contains("Pasted rows");
    }

    @Test
    void whoWasEnteredMeanwhileSendsTheListBack() throws Exception {
        long id = desk.upload(HEAD + "Збірний Устим Левкович;;Суми;ustym@example.org;\n");
        assertThat(desk.states(id)).containsExactly("2 NEW");
        jdbc.sql(
                        "insert into participant (id, family_name, given_name, email) values (880003, 'Збірний', 'Устим', 'ustym@example.org')")
                .update();
        desk.decide(id, "takeOver");
        desk.await(id, ImportState.CHECK);
        assertThat(listed()).isEmpty();
        assertThat(desk.states(id)).containsExactly("2 MATCHED");
        assertThat(desk.page(id, "")).contains("People were entered or changed in the meantime");
        desk.takeOver(id);
        assertThat(listed()).containsExactly("Збірний Устим");
    }

    @Test
    void whereAsManyAreOfferedAsEverAreOnlyWhoIsLikelierSendsTheListBack() throws Exception {
        jdbc.sql("""
                        insert into participant (id, family_name, given_name, patronymic, created_at)
                        select 880010 + nth, 'Збірний', 'Устим', name, now() - case when nth <= 3 then interval '1 hour' else '0' end
                        from unnest(array['Андрійович', 'Богданович', 'Вікторович', 'Григорович', 'Денисович', 'Євгенович', 'Захарович'])
                             with ordinality as patronymics (name, nth)""").update();
        long id = desk.upload(HEAD + "Збірний Устим;;Суми;ustym@example.org;\n");
        assertThat(desk.states(id)).containsExactly("2 POSSIBLE");
        desk.decide(id, "save", "d2", "new");

        jdbc.sql(
                        "insert into participant (id, family_name, given_name, email) values (880003, 'Збірний', 'Устим', 'ustym@example.org')")
                .update();
        desk.decide(id, "takeOver");
        desk.await(id, ImportState.CHECK);
        assertThat(desk.states(id)).containsExactly("2 MATCHED");

        jdbc.sql("delete from participant where id = 880003").update();
        long again = desk.upload(HEAD + "Збірний Устим;;Суми;ustym@example.org;\n");
        // Four were entered just now, of whom two are offered beside three others: the other two are nobody new.
        desk.takeOver(again, "d2", "new");
        assertThat(listed()).containsExactly("Збірний Устим");
    }

    @Test
    void whoWasMergedMeanwhileIsListedAsWhoTheyAre() throws Exception {
        jdbc.sql(
                        "insert into participant (id, family_name, given_name, email) values (880003, 'Збірний', 'Устим', 'ustym@example.org'), (880004, 'Збірний', 'Устим Левкович', null)")
                .update();
        long id = desk.upload(HEAD + "Збірний Устим;;Суми;ustym@example.org;\n");
        assertThat(desk.states(id)).containsExactly("2 MATCHED");
        jdbc.sql("update participant set merged_into = 880004, deleted_at = now() where id = 880003")
                .update();
        desk.takeOver(id);
        assertThat(jdbc.sql("select participant_id from participation where event_id = ?")
                        .param(ImportDesk.EVENT)
                        .query(Long.class)
                        .single())
                .isEqualTo(880004);
        jdbc.sql("delete from participation where event_id = ?")
                .param(ImportDesk.EVENT)
                .update();
        jdbc.sql("update participant set merged_into = null, deleted_at = null where id = 880003")
                .update();
    }

    @Test
    void whatFailsInTheMiddleLeavesNothingHalfWritten() throws Exception {
        String list = HEAD
                + IntStream.range(0, 1_200)
                        .mapToObj(nth -> "Збірний%s Левко;%s;Суми;zb%d@example.org;"
                                .formatted(letters(nth), nth == 900 ? "падіння" : "радник", nth))
                        .collect(Collectors.joining("\n"));
        long id = desk.upload(list);
        desk.decide(id, "allNew");
        String before = desk.everything();
        jdbc.sql(
                        "create or replace function failing() returns trigger language plpgsql as $$ begin if new.position = 'падіння' then raise exception 'the disk is full'; end if; return new; end $$")
                .update();
        jdbc.sql("create trigger failing before insert on participation for each row execute function failing()")
                .update();
        desk.decide(id, "takeOver");
        desk.await(id, ImportState.CHECK);
        assertThat(desk.everything()).isEqualTo(before);
        assertThat(desk.page(id, "")).contains("nothing was written");

        jdbc.sql("drop trigger failing on participation").update();
        jdbc.sql("drop function failing()").update();
        desk.takeOver(id);
        assertThat(listed()).hasSize(1_200);
        desk.undo(id);
        assertThat(desk.everything()).isEqualTo(before);
    }

    @Test
    void aSecondTakingOverIsAnsweredThatItIsDone() throws Exception {
        long id = desk.upload(HEAD + "Крушельницький Орест;;Суми;;\n");
        desk.takeOver(id);
        desk.decide(id, "takeOver");
        assertThat(desk.state(id)).isEqualTo(ImportState.WRITTEN);
        assertThat(listed()).hasSize(1);
        MockHttpServletResponse cancel = desk.send(post(ImportDesk.address("/" + id + "/cancel")));
        assertThat(cancel.getStatus()).isEqualTo(302);
        assertThat(desk.state(id)).isEqualTo(ImportState.WRITTEN);
    }

    @Test
    void whatSomethingRestsOnIsNotTakenBack() throws Exception {
        long id = desk.upload(HEAD + "Крушельницький Орест;;Суми;;\n");
        desk.takeOver(id);
        long person = jdbc.sql("select participant_id from participation where event_id = ?")
                .param(ImportDesk.EVENT)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into participation (id, event_id, participant_id, role, city_id) values (880005, 2, ?, 'OBSERVER', 1)")
                .param(person)
                .update();
        String before = desk.everything();
        desk.undo(id);
        assertThat(desk.state(id)).isEqualTo(ImportState.WRITTEN);
        assertThat(desk.everything()).isEqualTo(before);
        jdbc.sql("delete from participation where id = 880005").update();

        jdbc.sql("update participation set position = 'радник', version = version + 1 where event_id = ?")
                .param(ImportDesk.EVENT)
                .update();
        desk.undo(id);
        assertThat(desk.state(id)).isEqualTo(ImportState.WRITTEN);
    }

    @Test
    void aCancelledListIsForgotten() throws Exception {
        long id = desk.upload(HEAD + "Крушельницький Орест;;Суми;;\n");
        desk.send(post(ImportDesk.address("/" + id + "/cancel")));
        assertThat(desk.send(get(ImportDesk.address("/" + id))).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from list_import_row")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theHistoryOfTheEventTellsOfTheImport() throws Exception {
        desk.takeOver(desk.upload(HEAD + "Крушельницький Орест;;Суми;;\n"));
        String page = desk.send(get("/events/" + ImportDesk.EVENT)).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("list.csv", "People taken over from the list");
    }

    private MockHttpServletResponse columns(long id, String... parameters) throws Exception {
        var form = post(ImportDesk.address("/" + id + "/columns"));
        for (int i = 0; i < parameters.length; i += 2) {
            form.param(parameters[i], parameters[i + 1]);
        }
        return desk.send(form);
    }

    private static String letters(int number) {
        String letters = "абвгдежзик";
        return "" + letters.charAt(number / 1000) + letters.charAt(number / 100 % 10) + letters.charAt(number / 10 % 10)
                + letters.charAt(number % 10);
    }

    private String person(long id) {
        return jdbc.sql("select concat_ws(' ', sex, email, phone) from participant where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> listed() {
        return jdbc.sql("""
                        select concat_ws(' ', family_name, given_name, patronymic) from participant pt
                        join participation p on p.participant_id = pt.id where p.event_id = ? and p.deleted_at is null""").param(ImportDesk.EVENT).query(String.class).list();
    }
}
