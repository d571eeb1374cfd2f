package org.capacityportal.delegation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A seminar of three days that ends today, with people whose names test how they are found. Its ids are its own, so that
 * it can be removed where a test cannot roll back.
 */
public final class Seminar {

    public static final long ID = 820001;
    public static final long OLENA = 820011;
    public static final long IVAN = 820012;
    public static final long IVAN_TOO = 820013;
    public static final long TRAINER = 820014;
    public static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private Seminar() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public static void hold(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into event (id, programme_id, type, status, text_language, title, title_translations, starts_on, ends_on)
                        values (:id, 1, 'SEMINAR', 'CONFIRMED', 'uk', 'Пробний семінар', '{"en": "Trial seminar"}', :today - 2, :today)""").param("id", ID).param("today", today()).update();
        person(jdbc, OLENA, "Дем’яненко-Їжакевич", "Олена", "Петрівна", null, "+380 50 111 22 33");
        person(jdbc, IVAN, "Ковальчук", "Іван", null, "ivan@sumy.example; i.kovalchuk@example.org", null);
        person(jdbc, IVAN_TOO, "Ковальчук", "Іван", null, null, "050 333 44 55");
        person(jdbc, TRAINER, "Nowak", "Krzysztof", null, null, null);
        jdbc.sql("""
                        insert into participation (id, event_id, participant_id, role, city_id)
                        select person, :id, person, case person when :trainer then 'TRAINER' else 'DELEGATE' end,
                               case person when :trainer then null else 1 end
                        from generate_series(:olena, :trainer) person""")
                .param("id", ID)
                .param("trainer", TRAINER)
                .param("olena", OLENA)
                .update();
    }

    private static void person(
            JdbcClient jdbc, long id, String family, String given, String patronymic, String email, String phone) {
        jdbc.sql("""
                        insert into participant (id, family_name, given_name, patronymic, email, phone)
                        values (?, ?, ?, ?, ?, ?)""").params(id, family, given, patronymic, email, phone).update();
    }

    public static void removeAll(JdbcClient jdbc) {
        jdbc.sql("delete from participation where event_id = ?").param(ID).update();
        jdbc.sql("delete from audit_entry where page = 'event' and page_id = ?")
                .param(ID)
                .update();
        jdbc.sql("delete from evaluation where event_id = ?").param(ID).update();
        jdbc.sql("delete from event_invitee where event_id = ?").param(ID).update();
        jdbc.sql("delete from event where id = ?").param(ID).update();
        jdbc.sql("delete from participant where id between ? and ?")
                .params(OLENA, TRAINER)
                .update();
        jdbc.sql("delete from wrong_answer").update();
    }
}
