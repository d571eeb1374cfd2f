package org.capacityportal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Asks the portal for routes as one of its demonstration users, with sample ids, and takes back whatever that changed. */
class PortalVisits {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    private static final Map<String, String> USERS = Map.of(
            "administrator", "admin@demo.example",
            "coordinator", "coordinator@demo.example",
            "city_official", "city@demo.example",
            "donor", "donor@demo.example");

    /** Deleted records, which can be brought back: 900 in everybody's scope who writes, 901 in the administrator's alone. */
    private static final List<String> DELETED = List.of(
            "insert into region (id, country_code, name_en, deleted_at) values (900, 'UA', 'Deleted', now())",
            "insert into city (id, country_code, name_en, deleted_at) values (900, 'UA', 'Deleted', now())",
            "insert into partner (id, text_language, name, deleted_at) values (900, 'en', 'Deleted', now())",
            "insert into participant (id, family_name, deleted_at) values (900, 'Deleted', now())",
            """
            insert into programme (id, text_language, title, starts_on, ends_on, status, deleted_at)
            values (900, 'en', 'Deleted', '2018-01-01', '2018-12-31', 'ACTIVE', now()),
                   (901, 'en', 'Deleted', '2018-01-01', '2018-12-31', 'ACTIVE', now())""",
            "insert into user_programme (user_id, programme_id) values (2, 900)",
            """
            insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on, deleted_at)
            values (900, 1, 'SEMINAR', 'PLANNED', 'en', 'Deleted', '2018-01-01', '2018-01-02', now()),
                   (901, 3, 'SEMINAR', 'PLANNED', 'en', 'Deleted', '2018-01-01', '2018-01-02', now())""",
            """
            insert into outcome (id, event_id, city_id, kind, status, text_language, title, agreed_on, deleted_at)
            values (900, 3, 1, 'PROJECT', 'COMMITTED', 'en', 'Deleted', '2018-07-06', now()),
                   (901, 9, 13, 'PROJECT', 'COMMITTED', 'en', 'Deleted', '2008-07-06', now())""",
            """
            insert into spending (id, event_id, programme_id, spent_on, category, amount, currency, reporting_currency, deleted_at)
            values (900, 3, null, '2018-07-06', 'OTHER', 1, 'PLN', 'PLN', now()),
                   (901, null, 1, '2018-07-06', 'OTHER', 1, 'PLN', 'PLN', now())""",
            """
            insert into participation (id, event_id, participant_id, role, city_id, deleted_at)
            values (900, 3, 1001, 'DELEGATE', 1, now()), (901, 9, 1001, 'DELEGATE', 13, now())""",
            """
            insert into result (id, programme_id, level, text_language, title, deleted_at)
            values (900, 1, 'OBJECTIVE', 'en', 'Deleted', now()), (901, 3, 'OBJECTIVE', 'en', 'Deleted', now())""",
            """
            insert into indicator (id, programme_id, result_id, text_language, title, measure, deleted_at)
            values (900, 1, 1, 'en', 'Deleted', 'NUMBER', now()), (901, 3, 21, 'en', 'Deleted', 'NUMBER', now())""",
            """
            insert into narrative (id, programme_id, starts_on, ends_on, text_language, risks, deleted_at)
            values (900, 1, '2017-01-01', '2017-12-31', 'en', 'Deleted', now()),
                   (901, 3, '2007-01-01', '2007-12-31', 'en', 'Deleted', now())""",
            """
            insert into person_merge (id, kept_id, gone_id, participations, people_before, people_after,
                participations_before, participations_after, attendance_before, attendance_after)
            overriding system value values (900, 102, 900, '{}', '[]', '[]', '[]', '[]', '[]', '[]')""");

    /** A certificate of attendance of somebody from Sumy. */
    private static final String CERTIFICATE = """
            insert into certificate (id, number, event_id, participation_id, issued_for, issued_at, printed)
            overriding system value
            values (900000000, 'CP-2018-0000-0000-0000', 3, 30102, 30102, now(),
                    '{"sides": [{"language": "UK", "name": "Sample", "event": "Sample", "online": true}], "startsOn": "2018-07-02",
                      "endsOn": "2018-07-06", "signatories": [], "issuedOn": "2018-07-07"}')""";

    /** Two published versions each of what the samples ask for, and a link to the second. */
    private static final List<String> PUBLISHED = List.of(
            """
            insert into published_report (id, kind, subject_id, number, period_from, period_to, as_of, published_at, published_by,
                limited, event_ids, outcome_ids, programme_ids, participants, attendances)
            select 900 + 10 * s.id + n, s.kind, s.subject_id, n, '2018-01-01', '2018-12-31', '2018-12-31', now(), 2,
                   true, '{3}', '{4}', '{1}', 5, 7
            from (values (0, 'DONOR', 1), (1, 'CITY', 1)) s (id, kind, subject_id), generate_series(1, 2) n""",
            """
            insert into published_record (published_report_id, language, subject_name, record, sha256)
            select v.id, 'en', 'Sample', made.record, sha256(convert_to(made.record, 'UTF8'))
            from published_report v, lateral (select json_build_object(
                'subject', json_build_object('kind', v.kind, 'id', v.subject_id, 'name', 'Sample', 'speakingName', 'sample'),
                'period', json_build_object('from', v.period_from, 'to', v.period_to), 'asOf', v.as_of,
                'figures', json_build_object('full', json_build_object('PARTICIPANTS', v.number)))::text as record) made""",
            """
            insert into published_file (published_report_id, language, suffix, file_name, media_type, sha256, content)
            select id, 'en', 'csv', 'sample.csv', 'text/csv', sha256(''), '' from published_report""",
            "insert into pending_file select id, 'en', 'json', 3, now() - interval '1 day' from published_report",
            """
            insert into report_share (id, published_report_id, secret_hash, created_at, created_by, expires_at)
            values (900, 902, sha256('sample-secret'), now(), 2, now() + interval '1 day')""");

    /** An event of today, where people check in and rate it. */
    private static final List<String> VISITED = List.of(
            """
            insert into event (id, programme_id, type, status, text_language, title, starts_on, ends_on)
            select 902, 1, 'SEMINAR', 'CONFIRMED', 'en', 'Sample', today, today
            from (select (now() at time zone 'Europe/Kyiv')::date) now (today)""",
            "insert into check_in_code (event_id, day, code) select 902, starts_on, 'samplec2de34' from event where id = 902",
            // As many answers as it takes until the results tell more than their number.
            "insert into evaluation (event_id, overall) select 3, 4 from generate_series(1, 5)",
            "insert into evaluation_form (event_id, code) values (902, 'sampleli2345'), (3, 'sampleth2345')",
            """
            insert into evaluation_ballot (event_id, hash, on_paper)
            values (902, sha256('sampleba2345'), true)""",
            """
            insert into evaluation_question (event_id, position, kind, text_language, text)
            select 902, 1, kind, 'en', 'Sample' from unnest(array['SCALE', 'YES_NO', 'TEXT']) kind""");

    /** Lists that wait to be looked through, each with a row of every kind: 900 in everybody’s scope who writes. */
    private static final List<String> IMPORTED = List.of("""
            insert into list_import (id, event_id, file_name, sha256, uploaded_by, uploaded_at, state, due_at, shape)
            overriding system value
            select 900 + n, 3 + 6 * n, 'list.csv', sha256('list'), 2, now(), 'CHECK', now(), '{"headingRow": 1, "columns":
                [{"index": 0, "heading": "Name", "example": "Yaremenko", "target": {"field": "FULL_NAME", "day": null}, "sure": true},
                 {"index": 1, "heading": "2 July", "example": "+", "target": {"field": "ATTENDANCE", "day": "2018-07-02"}, "sure": false}],
                "signature": "sample"}'
            from generate_series(0, 1) n""", """
            insert into list_import_row (import_id, number, cells, family_name, role, city_id, state, person_id, candidates, problems)
            select i.id, v.number, '["Yaremenko", "perhaps"]', 'Yaremenko', 'DELEGATE', 1, v.state, v.person, v.candidates::jsonb, v.problems::jsonb
            from list_import i, (values (2, 'NEW', null::bigint, '[]', '[]'), (3, 'MATCHED', 101, '[{"id": 101, "row": null, "sure": true, "listed": true}]', '[]'),
                (4, 'POSSIBLE', null, '[{"id": 101, "row": null, "sure": false, "listed": true}, {"id": null, "row": 2, "sure": false, "listed": false}]', '[]'), (5, 'LISTED', 101, '[]', '[]'),
                (6, 'REJECTED', null, '[]', '[{"column": 1, "key": "import.problem.attendance", "arguments": ["perhaps"]}]'))
                as v (number, state, person, candidates, problems)
            where i.id >= 900""", """
            insert into event_list (id, programme_id, file_name, shape, state, uploaded_by, uploaded_at)
            overriding system value
            select 900 + n, 1 + 2 * n, 'events.csv', '{"headingRow": 1, "columns":
                [{"index": 0, "heading": "Event", "example": "Study visit", "target": {"field": "TITLE", "day": null}, "sure": true},
                 {"index": 1, "heading": "Dates", "example": "14.05.2018", "target": {"field": "DATES", "day": null}, "sure": false}],
                "signature": "sample"}', 'CHECK', 2, now()
            from generate_series(0, 1) n""", """
            insert into event_list_row (list_id, number, cells)
            select l.id, v.number, v.cells::jsonb
            from event_list l, (values (2, '["Study visit", "14.05.2018"]'), (3, '["", "some day"]')) as v (number, cells)
            where l.id >= 900""");

    private final MockMvc portal;
    private final UserDetailsService users;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<String[]> samples;
    private final List<String> rows;

    /**
     * Goes through the filters of security alone: sessions and encodings would only cost time here.
     *
     * @param rows SQL that adds rows for the time of each visit
     */
    PortalVisits(WebApplicationContext context, String... rows) throws IOException {
        this.rows = List.of(rows);
        this.portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.users = context.getBean(UserDetailsService.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.samples = Route.table("access-samples.csv");
    }

    /**
     * What came back; a status of 599 stands for an exception that nobody caught.
     *
     * @param statements the SQL that it took
     */
    record Answer(
            int status, @Nullable String location, @Nullable String type, String body, List<String> statements) {}

    /**
     * @param within whether to ask for a record in the role's scope
     * @param token whether a form carries its token against forgery
     */
    Answer visit(Route route, String role, boolean within, boolean token, String language) {
        return visit(route, role, within, token, language, Map.of());
    }

    /** @param instead of the sample's values for these variables of the route */
    Answer visit(
            Route route, String role, boolean within, boolean token, String language, Map<String, String> instead) {
        Map<String, String> values = values(route, role, within);
        values.putAll(instead);
        String address = address(route, values);
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method()), address);
        request.param("lang", language);
        if (route.reads()) {
            values.forEach(request::param);
        }
        if (USERS.containsKey(role)) {
            request.with(user(users.loadUserByUsername(USERS.get(role))));
        }
        if (!route.reads()) {
            // An edit form that is empty still carries its state.
            request.param("version", "0").param("base", "{}");
        }
        if (token && !route.reads()) {
            request.with(csrf());
        }
        return transaction.execute(status -> {
            status.setRollbackOnly();
            arrange();
            return answer(request);
        });
    }

    private Answer answer(MockHttpServletRequestBuilder request) {
        StatementLog.restart();
        try {
            MockHttpServletResponse response =
                    portal.perform(request).andReturn().getResponse();
            return new Answer(
                    response.getStatus(),
                    response.getRedirectedUrl(),
                    response.getContentType(),
                    response.getContentAsString(StandardCharsets.UTF_8),
                    StatementLog.statements());
        } catch (Exception e) {
            return new Answer(599, null, null, e.toString(), StatementLog.statements());
        }
    }

    /** Makes the demonstration tell scopes apart, and adds what some samples ask for. */
    private void arrange() {
        jdbc.sql("delete from user_programme where user_id = 2 and programme_id = 3")
                .update();
        jdbc.sql("update event set created_by = 1 where id = 7").update();
        jdbc.sql("update outcome set created_by = 1 where event_id is null").update();
        for (String added : DELETED) {
            jdbc.sql(added).update();
        }
        for (String added : PUBLISHED) {
            jdbc.sql(added).update();
        }
        jdbc.sql(CERTIFICATE).update();
        for (List<String> added : List.of(VISITED, IMPORTED)) {
            for (String statement : added) {
                jdbc.sql(statement).update();
            }
        }
        jdbc.sql("""
                        insert into account_link (token_hash, user_id, expires_at)
                        values (encode(sha256('sample-token'), 'hex'), 3, now() + interval '1 day')""").update();
        for (String added : rows) {
            jdbc.sql(added).update();
        }
    }

    private Map<String, String> values(Route route, String role, boolean within) {
        Map<String, String> values = new HashMap<>();
        samples.stream()
                .filter(sample -> route.pattern().startsWith(sample[0]))
                .filter(sample -> sample[1].equals("*") || sample[1].equals(role))
                .filter(sample -> sample[2].equals("in") || !within)
                .sorted((one, other) -> weight(one) - weight(other))
                .forEach(sample -> {
                    for (String pair : sample[3].split("&")) {
                        values.put(pair.split("=")[0], pair.split("=")[1]);
                    }
                });
        return values;
    }

    private static int weight(String[] sample) {
        return sample[0].length() * 4 + (sample[2].equals("out") ? 2 : 0) + (sample[1].equals("*") ? 0 : 1);
    }

    private static String address(Route route, Map<String, String> values) {
        Matcher variable = VARIABLE.matcher(route.pattern());
        String address = variable.replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new AssertionError("access-samples.csv needs a line for the variable " + found.group(1) + " of "
                        + route + ", e.g.\n" + route.pattern() + ",*,in," + found.group(1) + "=1");
            }
            return value;
        });
        return address.replace("/**", "/liveness");
    }
}
