package org.capacityportal.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.exchange.SampleLists;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** What goes into the rows of a list and out of them comes out as it went in, by the quick ways, too. */
@PortalTest
class ImportKeysTests {

    private static final String HEAD = "ПІБ;Посада;Місто;Ел. пошта;Телефон;Ім’я латиницею\n";

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
        desk.clear();
    }

    @Test
    void peopleOfAListAreFoundByWhatTheDatabaseWouldFindThemBy() throws Exception {
        long sample = desk.upload("list.xlsx", SampleLists.twoHundred(List.of()).file());
        desk.decide(sample, "allNew");
        desk.takeOver(sample);
        long odd = desk.upload(HEAD
                + "Щербань-Яценко Юлія Кузьмівна;радниця;Суми;A.b@Example.org, c@example.org;+38 (050) 111-22-33, 0671112233;\n"
                + "Wróbel-Chojnacka Małgorzata;;Суми;;044 123-45-67;Malgorzata Wrobel\n"
                + "Г’ятко З. О.;;Суми;;123;\n");
        desk.decide(odd, "allNew");
        desk.takeOver(odd);
        assertThat(jdbc.sql("select count(*) from list_import_row where import_id in (?, ?) and person_made")
                        .params(sample, odd)
                        .query(Integer.class)
                        .single())
                .isGreaterThan(150);
        assertThat(foundByOtherKeys()).isEmpty();
    }

    @Test
    void rowsThatWereReadBeforeKeysWereKeptHaveThemMade() throws Exception {
        long id = desk.upload(HEAD + "Щербань-Яценко Юлія Кузьмівна;;Суми;;;\n");
        jdbc.sql("update list_import_row set name_key = null, person_keys = null where import_id = ?")
                .param(id)
                .update();
        desk.takeOver(id);
        assertThat(foundByOtherKeys()).isEmpty();
    }

    /** Who is found by other keys than the functions make of what is on record. */
    private List<String> foundByOtherKeys() {
        return jdbc.sql("""
                        select family_name from participant
                        where match_keys is distinct from match_keys(family_name, given_name, patronymic, latin_name, email, phone)
                           or name_key is distinct from name_key(
                               family_name || ' ' || coalesce(given_name, '') || ' ' || coalesce(patronymic, '') || ' '
                               || coalesce(latin_name, ''))""").query(String.class).list();
    }

    @Test
    void cellsStayAsTheyStandWhateverIsInThem() throws Exception {
        String odd = "\\N \\ {\"a\",b} ’ 💥 \\t";
        long id = desk.upload(HEAD + "Крушельницький Орест Львович;\"" + odd.replace("\"", "\"\"") + "\";Суми;;;\n"
                + "Крушельницька Орися Львівна;\"two\nlines\tand a tab\";Суми;;;\n");
        assertThat(jdbc.sql(
                                "select cells ->> 1 from list_import_row where import_id = ? and state is not null order by number")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(odd, "two\nlines\tand a tab");
        assertThat(jdbc.sql(
                                "select position from list_import_row where import_id = ? and state is not null order by number")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(odd, "two lines and a tab");
    }

    @Test
    void decisionsStayWhenTheListIsReadAnew() throws Exception {
        long id = desk.upload(
                HEAD + "Гончар Дмитро;;Суми;;;\nРуденко Т. П.;;Суми;;;\nКрушельницький Орест;;Нема такого;;;\n");
        assertThat(desk.states(id)).containsExactly("2 POSSIBLE", "3 POSSIBLE", "4 REJECTED");
        desk.decide(id, "save", "d2", "new", "d3", "use-104");
        desk.send(post(ImportDesk.address("/" + id + "/columns")));
        desk.await(id, ImportState.CHECK);
        assertThat(desk.states(id)).containsExactly("2 POSSIBLE", "3 POSSIBLE", "4 REJECTED");
        assertThat(jdbc.sql("""
                        select number || ' ' || decision || ' ' || coalesce(decided_id::text, '–') from list_import_row
                        where import_id = ? and decision is not null order by number""").param(id).query(String.class).list()).containsExactly("2 NEW –", "3 USE 104");
    }

    @Test
    void whoIsNewIsPutOnRecordAndOnTheListByRowsThatNameDaysToo() throws Exception {
        String days = "ПІБ;Місто;02.07.2018;03.07.2018\n";
        long id = desk.upload(days + "Крушельницький Орест Львович;Суми;+;-\nКрушельницька Орися Львівна;Суми;+;+\n");
        desk.takeOver(id);
        assertThat(jdbc.sql("""
                        select pt.given_name || ' ' || count(*) filter (where a.present) from participation p
                        join participant pt on pt.id = p.participant_id left join attendance a on a.participation_id = p.id
                        where p.event_id = ? group by pt.given_name order by 1""").param(ImportDesk.EVENT).query(String.class).list())
                .containsExactly("Орест 1", "Орися 2");
        assertThat(jdbc.sql("""
                        select listed_made || ' ' || people_made || ' ' || sheet_started from list_import where id = ?""").param(id).query(String.class).single()).isEqualTo("2 2 true");
    }
}
