package org.capacityportal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The least that this stack needs for a list: one controller, one keyset query, one table of 25 rows, no security. What a
 * list of the portal is held against.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
class BarePage {

    static final String WHAT = "bare page";

    /** How the pages are called that were measured in turn with it. */
    static final String BESIDE = " beside the bare page";

    /** A row of the table. */
    record Line(long id, String title, String startsOn, String endsOn, String status) {}

    public static void main(String[] arguments) {
        SpringApplication.run(BarePage.class, arguments);
    }

    /** Starts it in a process of its own. */
    static PortalProcess start(String url, Path log) throws IOException, InterruptedException {
        List<String> program = List.of(
                "-cp", System.getProperty("java.class.path"), BarePage.class.getName(), "--spring.config.name=bare");
        return PortalProcess.start("512m", program, url, "/bare", log);
    }

    /** The page. */
    @Controller
    static class Page {

        private final JdbcClient jdbc;

        Page(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @GetMapping("/bare")
        String list(@RequestParam(required = false) @Nullable Long before, Model model) {
            List<Line> lines = jdbc.sql("""
                            select id, title, starts_on::text, ends_on::text, status from event
                            where deleted_at is null and id < ? order by id desc limit 25""")
                    .param(before == null ? Long.MAX_VALUE : before)
                    // By position: by name the driver answers with an exception for each column and row that is spelled
                    // otherwise.
                    .query((row, number) -> new Line(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                    .list();
            model.addAttribute("lines", lines);
            return "bench/bare";
        }
    }
}
