package org.capacityportal.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A coordinator who imports lists into an event of the tests, from the upload to the end, over HTTP. */
class ImportDesk {

    /** 2–6 July 2018, in a programme of the demonstration’s coordinator, who is user 2. */
    static final long EVENT = 880_001;

    private static final long PATIENCE = 60_000;

    private final MockMvc portal;
    private final JdbcClient jdbc;
    private final UserDetails user;

    ImportDesk(MockMvc portal, JdbcClient jdbc, UserDetails user) {
        this.portal = portal;
        this.jdbc = jdbc;
        this.user = user;
    }

    /** Makes the event; {@link #clear} takes it away with everything that was imported. */
    void open() {
        clear();
        jdbc.sql("""
                        insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on, city_id, created_by)
                        values (?, 1, 'SEMINAR', 'COMPLETED', 'en', 'A seminar of the tests', '2018-07-02', '2018-07-06', 3, 2)""").param(EVENT).update();
    }

    void clear() {
        jdbc.sql("""
                        update participant pt set email = was.email, phone = was.phone, sex = was.sex, latin_name = was.latin_name,
                            shared_with_donors = was.shared_with_donors, consent_on = was.consent_on
                        from list_import_row r, jsonb_populate_record(null::participant, r.person_before) was
                        where r.person_before is not null and pt.id = r.participant_id
                          and r.import_id in (select id from list_import where state = 'WRITTEN')""").update();
        jdbc.sql("delete from participation where event_id = ?").param(EVENT).update();
        jdbc.sql("""
                        delete from participant pt where created_at > (select max(created_at) from portal_user)
                          and id in (select participant_id from list_import_row where person_made)
                          and not exists (select 1 from participation p where p.participant_id = pt.id)""").update();
        jdbc.sql("delete from list_import").update();
        jdbc.sql("delete from list_columns").update();
        jdbc.sql("delete from audit_entry where page = 'event' and page_id = ?")
                .param(EVENT)
                .update();
        jdbc.sql("delete from event where id = ?").param(EVENT).update();
    }

    /** Uploads a file and waits until it can be checked. */
    long upload(String name, byte[] content) throws Exception {
        MockHttpServletResponse answer = portal.perform(multipart(address(""))
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(csrf())
                        .with(user(user)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        String next = answer.getRedirectedUrl();
        long id = Long.parseLong(next.substring(next.lastIndexOf('/') + 1));
        await(id, ImportState.CHECK);
        return id;
    }

    long upload(String csv) throws Exception {
        return upload("list.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes everything over that can be, with these decisions, and waits until that is done. */
    void takeOver(long id, String... choices) throws Exception {
        decide(id, "takeOver", choices);
        await(id, ImportState.WRITTEN);
    }

    MockHttpServletResponse decide(long id, String act, String... choices) throws Exception {
        MockHttpServletRequestBuilder form = post(address("/" + id)).param("act", act);
        for (int i = 0; i < choices.length; i += 2) {
            form.param(choices[i], choices[i + 1]);
        }
        return send(form);
    }

    MockHttpServletResponse undo(long id) throws Exception {
        return send(post(address("/" + id + "/undo")));
    }

    String page(long id, String parameters) throws Exception {
        MockHttpServletResponse answer = send(get(address("/" + id) + parameters));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    <B extends AbstractMockHttpServletRequestBuilder<B>> MockHttpServletResponse send(B request) throws Exception {
        return portal.perform(request.with(csrf()).with(user(user)).param("lang", "en"))
                .andReturn()
                .getResponse();
    }

    static String address(String rest) {
        return "/events/" + EVENT + "/participants/import" + rest;
    }

    void await(long id, ImportState wanted) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE;
        while (state(id).isWork() && System.currentTimeMillis() < until) {
            Thread.sleep(20);
        }
        assertThat(state(id)).isEqualTo(wanted);
    }

    ImportState state(long id) {
        return ImportState.valueOf(jdbc.sql("select state from list_import where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    /** What the rows are taken for: {@code 7 NEW}. */
    List<String> states(long id) {
        return jdbc.sql(
                        "select number || ' ' || state from list_import_row where import_id = ? and state is not null order by number")
                .param(id)
                .query(String.class)
                .list();
    }

    List<Integer> rows(long id, RowState state) {
        return jdbc.sql("select number from list_import_row where import_id = ? and state = ? order by number")
                .params(id, state.name())
                .query(Integer.class)
                .list();
    }

    /** All that taking a list over may touch, but for versions and the order of writing. */
    String everything() {
        return jdbc.sql("""
                        select (select md5(string_agg((to_jsonb(pt) - 'version')::text, ',' order by id)) from participant pt)
                            || (select md5(string_agg((to_jsonb(p) - 'version')::text, ',' order by id)) from participation p)
                            || (select coalesce(md5(string_agg(a::text, ',' order by participation_id, day)), '') from attendance a)
                            || (select md5(string_agg(i::text, ',' order by event_id, city_id, region_id)) from event_invitee i)""").query(String.class).single();
    }
}
