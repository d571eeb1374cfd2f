package org.capacityportal.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.capacityportal.PortalTest;
import org.capacityportal.exchange.SampleLists;
import org.capacityportal.exchange.SampleLists.Known;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** A city hall’s list becomes the event’s list of participants. */
@PortalTest
class ImportPagesTests {

    /** People of the demonstration as a list may spell them: the first five in another alphabet or language. */
    private static final List<Known> KNOWN = List.of(
            new Known("Yaremenko Vadym Oleksiiovych", "v.yaremenko@sumy.example", "Sumy"),
            new Known("Ткаченко Лариса Николаевна", "l.tkachenko@sumy.example", "Сумы"),
            new Known("Nataliia Doroshenko", "n.doroshenko@kharkiv.example", "Kharkiv"),
            new Known("Боровик-Залеская Татьяна", null, "Харьков"),
            new Known("Sydorenko Pavlo", "p.sydorenko@kryvyi-rih.example", "Кривий Ріг"),
            new Known("Кравець Ольга Ігорівна", "o.kravets@sumy.example", "Сумська міська рада"),
            new Known("Руденко Тамара Павлівна", null, "м. Суми"),
            new Known("Гончар Дмитро Сергійович", null, "Суми"),
            new Known("Бойко Максим Олегович", "m.boiko@kharkiv.example", "Харків"),
            new Known("Зінченко Юлія", "y.zinchenko@kharkiv.example", "Харків"),
            new Known("Бондар Ірина Василівна", "i.bondar@dnipro.example", "Дніпро"),
            new Known("Поліщук Євген Миколайович", null, "Дніпро"),
            new Known("Паламарчук О. В.", "o.palamarchuk@vinnytsia.example", "Вінниця"),
            new Known("ФЕДОРІВ НАЗАР СТЕПАНОВИЧ", null, "Івано-Франківськ"),
            new Known("Климчук Віталій Федорович", "v.klymchuk@rivne.example", "Рівне"));

    /** Somebody with a rare name, whom only the name tells. */
    private static final long BOROVYK = 880_002;

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    private ImportDesk desk;

    @BeforeEach
    void open(@Autowired UserDetailsService users) {
        desk = new ImportDesk(portal, jdbc, users.loadUserByUsername("coordinator@demo.example"));
        desk.open();
        jdbc.sql(
                        "insert into participant (id, family_name, given_name, patronymic, latin_name) values (?, 'Боровик-Залеська', 'Тетяна', null, 'Borovyk-Zaleska Tetiana')")
                .param(BOROVYK)
                .update();
    }

    @AfterEach
    void clear() {
        desk.clear();
        jdbc.sql("delete from participant where id = ?").param(BOROVYK).update();
    }

    @Test
    void aListOfTwoHundredIsTakenOverInOnePassAndBack() throws Exception {
        SampleLists.Sample sample = SampleLists.twoHundred(KNOWN);
        String before = desk.everything();
        long id = desk.upload("Список учасників.xlsx", sample.file());

        assertThat(desk.states(id)).hasSize(sample.people());
        assertThat(desk.rows(id, RowState.REJECTED))
                .isEqualTo(
                        sample.bad().stream().map(SampleLists.Bad::row).sorted().toList());
        for (SampleLists.Bad bad : sample.bad()) {
            assertThat(jdbc.sql(
                                    "select problems -> 0 ->> 'key' || ' ' || (problems -> 0 ->> 'column') from list_import_row where import_id = ? and number = ?")
                            .params(id, bad.row())
                            .query(String.class)
                            .single())
                    .isEqualTo(bad.problem() + " " + bad.column());
        }
        assertThat(offered(id, sample.known())).as("recognised or offered").isEqualTo(KNOWN.size());
        assertThat(desk.everything())
                .as("nothing is written before it is asked for")
                .isEqualTo(before);

        desk.decide(id, "allLikeliest");
        desk.takeOver(id);
        assertThat(jdbc.sql("select count(*) from participation where event_id = ? and deleted_at is null")
                        .param(ImportDesk.EVENT)
                        .query(Long.class)
                        .single())
                .isEqualTo(190);
        String after = desk.everything();

        long again = desk.upload("Список учасників.xlsx", sample.file());
        assertThat(desk.rows(again, RowState.LISTED)).hasSize(190);
        assertThat(desk.page(again, "?show=all"))
                .contains("This file was taken over already", "Nothing to take over")
                .doesNotContain("value=\"takeOver\"");
        desk.decide(again, "takeOver");
        desk.await(again, ImportState.WRITTEN);
        assertThat(desk.everything()).isEqualTo(after);

        desk.undo(id);
        assertThat(desk.state(id)).isEqualTo(ImportState.UNDONE);
        assertThat(desk.everything()).as("as it was before the import").isEqualTo(before);
    }

    private int offered(long id, List<Integer> rows) {
        return jdbc.sql("""
                        select count(*) from list_import_row
                        where import_id = ? and number = any (?) and state in ('MATCHED', 'POSSIBLE', 'LISTED')
                          and (person_id is not null or exists (
                              select 1 from jsonb_array_elements(candidates) c where c ->> 'id' is not null))""")
                .params(id, rows.toArray(Integer[]::new))
                .query(Integer.class)
                .single();
    }
}
