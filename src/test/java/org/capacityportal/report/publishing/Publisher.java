package org.capacityportal.report.publishing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Visits the portal as its demonstration users, and publishes reports on 2018. */
public final class Publisher {

    private final MockMvc portal;
    private final UserDetailsService users;

    public Publisher(MockMvc portal, UserDetailsService users) {
        this.portal = portal;
        this.users = users;
    }

    /** @param subject {@code donors/1} */
    public MockHttpServletResponse publish(String account, String subject, UUID submission, String... languages)
            throws Exception {
        return perform(
                account,
                post("/reports/" + subject + "/publish")
                        .param("from", "2018-01-01")
                        .param("to", "2018-12-31")
                        .param("submission", submission.toString())
                        .param("languages", languages)
                        .param("note", "After the seminar"));
    }

    public void publish(String account, String subject, String... languages) throws Exception {
        MockHttpServletResponse published = publish(account, subject, UUID.randomUUID(), languages);
        if (published.getStatus() != 302) {
            throw new AssertionError(published.getStatus() + ": " + published.getContentAsString());
        }
    }

    public MockHttpServletResponse open(String account, String address) throws Exception {
        return perform(account, get(address));
    }

    public MockHttpServletResponse perform(String account, MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request.with(user(users.loadUserByUsername(account + "@demo.example")))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** Takes away whatever a test committed, which nothing but a test may do. */
    public static void removeAll(TransactionTemplate transaction, JdbcClient jdbc) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (String table : new String[] {
                "report_share", "pending_file", "published_file", "published_record", "published_report"
            }) {
                jdbc.sql("delete from " + table).update();
            }
            jdbc.sql("delete from audit_entry where entity = 'published_report'")
                    .update();
        });
    }
}
