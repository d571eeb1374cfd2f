package org.capacityportal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A database with the rows of {@code bench/generate.sql} at one scale, and a connection to it that stays open. */
final class BenchDatabase implements AutoCloseable {

    /**
     * The rows are made in the tables as they were before anything was summed up beside them, so that the migrations after
     * it do with the rows what they do with those of a portal that was at work for years.
     */
    private static final String ROWS_SINCE = "28";

    private final @Nullable EmbeddedPostgres server;
    private final String url;
    private final Connection connection;
    private final JdbcClient jdbc;
    private final boolean counting;

    private BenchDatabase(@Nullable EmbeddedPostgres server, String url) throws SQLException {
        this.server = server;
        this.url = url;
        connection = source(url).getConnection();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        counting = jdbc.sql("select current_setting('shared_preload_libraries') like '%pg_stat_statements%'")
                .query(Boolean.class)
                .single();
        if (counting) {
            jdbc.sql("create extension if not exists pg_stat_statements").update();
        }
    }

    /**
     * A server of the benchmark’s own.
     *
     * @param scale how many times the 216 events of the institute’s year
     */
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
        String url = server.getJdbcUrl("postgres", "postgres");
        migrate(url, ROWS_SINCE);
        try (Connection connection = source(url).getConnection()) {
            ScriptUtils.executeSqlScript(connection, script(scale));
        }
        migrate(url, "latest");
        BenchDatabase generated = new BenchDatabase(server, url);
        generated.jdbc.sql("vacuum (analyze)").update();
        return generated;
    }

    /** One that was generated before, on a server that is running. */
    static BenchDatabase open(String url) throws SQLException {
        migrate(url, "latest");
        return new BenchDatabase(null, url);
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(source(url))
                .locations("classpath:db/migration")
                .target(target)
                .baselineOnMigrate(true)
                .baselineVersion(ROWS_SINCE)
                .load()
                .migrate();
    }

    private static ByteArrayResource script(int scale) throws IOException {
        String template = new ClassPathResource("bench/generate.sql").getContentAsString(UTF_8);
        return new ByteArrayResource(
                template.replace("${scale}", Integer.toString(scale)).getBytes(UTF_8), "bench/generate.sql");
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    Connection connection() {
        return connection;
    }

    /** As it was given: a data source would name all of its settings in it, which would take the place of the portal’s own. */
    String url() {
        return url;
    }

    /** The statements that were run in this database so far; null where the server does not count them. */
    @Nullable Long statements() {
        return !counting ? null : jdbc.sql("""
                                select coalesce(sum(calls), 0)::bigint from pg_stat_statements
                                where dbid = (select oid from pg_database where datname = current_database())""").query(Long.class).single();
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        if (server != null) {
            server.close();
        }
    }
}
