package org.capacityportal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A PostgreSQL of the benchmark's own with the rows of {@code bench/generate.sql} at one scale. */
final class BenchDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final JdbcClient jdbc;

    private BenchDatabase(EmbeddedPostgres server) {
        this.server = server;
        jdbc = JdbcClient.create(server.getPostgresDatabase());
    }

    /** @param scale how many times the 216 events of the institute’s year */
    static BenchDatabase generate(Path directory, int scale) throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.toAbsolutePath())
                .setCleanDataDirectory(true)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            ScriptUtils.executeSqlScript(connection, script(scale));
        }
        BenchDatabase database = new BenchDatabase(server);
        database.jdbc.sql("create extension pg_stat_statements").update();
        return database;
    }

    private static ByteArrayResource script(int scale) throws IOException {
        String template = new ClassPathResource("bench/generate.sql").getContentAsString(UTF_8);
        return new ByteArrayResource(
                template.replace("${scale}", Integer.toString(scale)).getBytes(UTF_8), "bench/generate.sql");
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The statements that the server has run so far. */
    long statements() {
        return jdbc.sql("select coalesce(sum(calls), 0) from pg_stat_statements")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
