package org.capacityportal.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells history in the reader's language. Fields are named by the messages {@code <entity>.field.<field>}, constants by
 * {@code <entity>.<field>.<CONSTANT>}; what has no such message stands as it was recorded.
 */
@Component
class HistoryWords {

    private final MessageSource messages;
    private final Wording wording;

    HistoryWords(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    List<HistoryLine> of(List<AuditEntry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private HistoryLine line(AuditEntry entry) {
        return new HistoryLine(
                entry.at(),
                entry.userName(),
                wording.message("audit.action." + entry.action(), entry.label()),
                entry.changes().stream()
                        .map(change -> change(entry.entity(), change))
                        .toList());
    }

    private String change(String entity, AuditEntry.Change change) {
        String field = orElse(message(entity + ".field." + change.field()), change.field());
        if (change.from().equals(change.to())) {
            // A long text that differs beyond what is recorded of it, or in its translations.
            return wording.message("audit.differs", field);
        }
        return wording.message(
                "audit.change",
                field,
                value(entity, change.field(), change.from()),
                value(entity, change.field(), change.to()));
    }

    private String value(String entity, String field, String recorded) {
        if (recorded.isBlank()) {
            return wording.message("audit.blank");
        }
        if (recorded.equals("true") || recorded.equals("false")) {
            return wording.message("audit.value." + recorded);
        }
        if (recorded.matches("[A-Z_]+")) {
            return orElse(
                    message(entity + "." + field + "." + recorded), orElse(message("language." + recorded), recorded));
        }
        if (recorded.matches("[A-Z_]+(, [A-Z_]+)+")) {
            return Arrays.stream(recorded.split(", "))
                    .map(constant -> value(entity, field, constant))
                    .collect(Collectors.joining(", "));
        }
        if (recorded.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return date(recorded);
        }
        return recorded;
    }

    private String date(String recorded) {
        try {
            return wording.date(LocalDate.parse(recorded));
        } catch (DateTimeException noDate) {
            return recorded;
        }
    }

    private @Nullable String message(String key) {
        return messages.getMessage(key, null, null, Language.current().locale());
    }

    private static String orElse(@Nullable String wanted, String otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}
