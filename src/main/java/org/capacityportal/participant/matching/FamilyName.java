package org.capacityportal.participant.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A family name, which may have several parts (Нечуй-Левицький, a maiden name in brackets). Forms of women and men count
 * as one: Ковальська and Ковальський.
 *
 * @param whole the sounds of all of it together
 * @param parts the sounds of each part; one where there is but one
 */
record FamilyName(
        List<String> whole,
        List<List<String>> parts,
        @Nullable Boolean ofWoman) {

    /** How two family names relate. */
    enum Relation {
        EQUAL(1),
        /** One of several parts is the same. */
        PART(0.8),
        /** As a typing error would have it. */
        SIMILAR(0.55),
        /** As a typing error would have it, where another name is as likely: short names, quite another letter. */
        REMOTELY_SIMILAR(0.3),
        DIFFERENT(0);

        final double weight;

        Relation(double weight) {
            this.weight = weight;
        }
    }

    private static final Pattern ADJECTIVE = Pattern.compile("([szcš]k)a$");
    private static final Pattern POSSESSIVE = Pattern.compile("(ov|ev|in)a$");
    private static final Pattern OF_WOMEN = Pattern.compile(".+([szcš]ka|ova|eva)");
    private static final Pattern OF_MEN = Pattern.compile(".+([szcš]ki|ov|ev)");

    private static final double SAME = 0.45;
    private static final Set<String> COMMON = common();

    /** Names repeat from person to person; what was found out about them is kept, within bounds. */
    private static final Map<List<String>, FamilyName> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 20_000;

    /** @param words in their order; hyphens part a word, too */
    static FamilyName of(List<String> words) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(List.copyOf(words), FamilyName::read);
    }

    private static FamilyName read(List<String> words) {
        List<String> parts = words.stream()
                .flatMap(word -> List.of(word.split("-")).stream())
                .filter(part -> !part.isBlank())
                .toList();
        List<String> whole = Sound.of(String.join("", parts));
        return new FamilyName(
                neutral(whole),
                parts.stream().map(part -> neutral(Sound.of(part))).toList(),
                sexOf(whole));
    }

    Relation to(FamilyName other) {
        double distance = SoundDistance.between(whole, other.whole);
        if (distance <= SAME) {
            return Relation.EQUAL;
        }
        if ((parts.size() > 1 || other.parts.size() > 1) && sharesPartWith(other)) {
            return Relation.PART;
        }
        if (isCommon() && other.isCommon()) {
            return Relation.DIFFERENT;
        }
        int length = Math.min(length(), other.length());
        if (length >= 6 && distance <= 1 || length >= 9 && distance <= 1.6) {
            return Relation.SIMILAR;
        }
        double remote = length == 3 ? 0.8 : length < 6 ? 1 : 1.25;
        return length >= 3 && distance <= remote ? Relation.REMOTELY_SIMILAR : Relation.DIFFERENT;
    }

    /** Whether so many people have it that it tells little. */
    boolean isCommon() {
        for (String sound : whole) {
            if (COMMON.contains(sound)) {
                return true;
            }
        }
        return false;
    }

    private boolean sharesPartWith(FamilyName other) {
        return parts.stream()
                .filter(part -> !part.isEmpty() && part.get(0).length() > 2)
                .anyMatch(part -> other.parts.stream().anyMatch(theirs -> SoundDistance.between(part, theirs) <= SAME));
    }

    private int length() {
        int least = whole.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (String sound : whole) {
            least = Math.min(least, sound.length());
        }
        return least;
    }

    private static List<String> neutral(List<String> sounds) {
        return sounds.stream().map(FamilyName::neutral).distinct().toList();
    }

    private static String neutral(String sound) {
        String adjective = ADJECTIVE.matcher(sound).replaceFirst("$1i");
        return POSSESSIVE.matcher(adjective).replaceFirst("$1");
    }

    private static @Nullable Boolean sexOf(List<String> sounds) {
        if (sounds.stream().anyMatch(sound -> OF_WOMEN.matcher(sound).matches())) {
            return true;
        }
        return sounds.stream().anyMatch(sound -> OF_MEN.matcher(sound).matches()) ? false : null;
    }

    private static Set<String> common() {
        Set<String> sounds = new HashSet<>();
        for (String line : GivenNames.lines("/matching/common-surnames.txt")) {
            for (String name : line.split("\\s+")) {
                sounds.addAll(neutral(Sound.of(name)));
            }
        }
        return sounds;
    }
}
