package org.capacityportal.exchange.importing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into a table by COPY, the quickest way for thousands of them. Until it ends, nothing else goes over the
 * connection.
 */
final class RowCopy {

    private static final int CHARACTERS_AT_A_TIME = 1 << 16;

    private final StringBuilder lines = new StringBuilder(CHARACTERS_AT_A_TIME + (1 << 12));
    private final CopyIn copy;

    private RowCopy(CopyIn copy) {
        this.copy = copy;
    }

    /**
     * @param table with its columns
     * @param writing writes the rows
     */
    static void into(String table, JdbcTemplate jdbc, Consumer<RowCopy> writing) {
        jdbc.execute((ConnectionCallback<Void>) connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            try {
                RowCopy rows = new RowCopy(copy);
                writing.accept(rows);
                rows.send();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            return null;
        });
    }

    /** Adds a row: texts, numbers, booleans, dates, collections of texts for arrays; null for what there is none of. */
    void add(@Nullable Object... values) {
        for (int at = 0; at < values.length; at++) {
            if (at > 0) {
                lines.append('\t');
            }
            Object value = values[at];
            if (value == null) {
                lines.append("\\N");
            } else if (value instanceof Collection<?> texts) {
                array(texts);
            } else {
                text(value.toString());
            }
        }
        lines.append('\n');
        if (lines.length() >= CHARACTERS_AT_A_TIME) {
            send();
        }
    }

    private void array(Collection<?> texts) {
        StringBuilder array = new StringBuilder("{");
        for (Object text : texts) {
            array.append(array.length() == 1 ? "\"" : ",\"");
            array.append(text.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            array.append('"');
        }
        text(array.append('}').toString());
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(letter);
            }
        }
    }

    private void send() {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Sending rows", null, e);
        }
    }
}
