package org.capacityportal.delegation.attendance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody changed of one person's mark: a form sends each as it was when the page was loaded and as it is now, so
 * that two who mark at once overwrite nothing of each other unknowingly.
 *
 * @param id the participation
 * @param was the mark on the page when it was loaded; null: none
 * @param is the mark now; null: none
 */
public record MarkChange(
        long id, @Nullable Mark was, @Nullable Mark is) implements Serializable {

    private static final Pattern WAS = Pattern.compile("(\\d{1,18}):(|PRESENT|ABSENT|EXCUSED)");

    /** More people than a page shows are not sent by a form of the portal. */
    private static final int MOST = 1000;

    /**
     * The people of a form with their marks, changed or not: {@code was} holds {@code 30101:ABSENT} for each,
     * {@code mark-30101} the choice made. A choice that the form does not offer stays as it is.
     */
    static List<MarkChange> sent(MultiValueMap<String, String> form) {
        Map<Long, MarkChange> people = new LinkedHashMap<>();
        for (String row : form.getOrDefault("was", List.of())) {
            Matcher matcher = WAS.matcher(row);
            if (people.size() < MOST && matcher.matches()) {
                long id = Long.parseLong(matcher.group(1));
                Mark was = mark(matcher.group(2));
                String chosen = form.getFirst("mark-" + id);
                boolean offered = chosen != null && chosen.matches("|PRESENT|ABSENT|EXCUSED");
                people.put(id, new MarkChange(id, was, offered ? mark(chosen) : was));
            }
        }
        return new ArrayList<>(people.values());
    }

    boolean changed() {
        return was != is;
    }

    /** As the button for all others says: present, where no mark was made. */
    MarkChange presentUnlessMarked() {
        return is == null ? new MarkChange(id, was, Mark.PRESENT) : this;
    }

    MarkChange cleared() {
        return new MarkChange(id, was, null);
    }

    /** How a form carries a mark as it was. */
    static String encoded(long id, @Nullable Mark was) {
        return id + ":" + (was == null ? "" : was.name());
    }

    private static @Nullable Mark mark(String name) {
        return Optional.of(name)
                .filter(given -> !given.isEmpty())
                .map(Mark::valueOf)
                .orElse(null);
    }
}
