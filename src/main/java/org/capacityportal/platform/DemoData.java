package org.capacityportal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the programmes of the demonstration into an empty database, whole or not at all. */
@Component
@Order(0)
class DemoData implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final DemoMode demo;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoData(DemoMode demo, DataSource dataSource, JdbcClient jdbc, TransactionTemplate transaction) {
        this.demo = demo;
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo.isOn()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            boolean used = jdbc.sql("select exists (select 1 from portal_user)")
                    .query(Boolean.class)
                    .single();
            if (!used) {
                scripts()
                        .forEach(script ->
                                ScriptUtils.executeSqlScript(DataSourceUtils.getConnection(dataSource), script));
                log.info("Demonstration data loaded");
            }
        });
    }

    private static Stream<Resource> scripts() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:db/demo/*.sql"))
                    .sorted(Comparator.comparing(script -> Objects.requireNonNull(script.getFilename())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
