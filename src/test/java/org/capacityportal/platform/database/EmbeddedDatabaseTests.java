package org.capacityportal.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of a first try keeps what was entered, serves one portal at a time and leaves nothing running. */
class EmbeddedDatabaseTests {

    @TempDir
    Path directory;

    @Test
    void keepsDataFromStartToStart() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory)) {
            run(first, "create table kept as select 'Ґанок' as word");
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory)).isInstanceOf(DataDirectoryInUseException.class);
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(directory);
                Connection connection = connect(second);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select lower(word) from kept")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).as("lower case beyond ASCII").isEqualTo("ґанок");
        }
        assertThat(directory.resolve("postgres/postmaster.pid"))
                .as("a server still running")
                .doesNotExist();
    }

    private static void run(EmbeddedDatabase database, String sql) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws Exception {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
