package org.capacityportal.participant.matching;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What contact data, places and positions of two people say about whether they are one. */
final class Evidence {

    /** Mailboxes that belong to an office rather than to a person, and pass from one to the next. */
    private static final Pattern OFFICE = Pattern.compile(
            "(info|office|rada|admin|mail|email|press|mayor|meria|miskrada|priem\\w*|pryim\\w*|kanc\\w*|contact|secretary|sekretar\\w*|city|hr|pr|umwd|urzad|biuro|kancelaria|gov|post|inbox|family|vykonkom)");

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s,;]+");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[,;/]|\\s{2,}");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final int DIGITS_OF_A_NUMBER = 9;
    private static final int LETTERS_OF_A_STEM = 5;

    /** Whether two facts agree; neither, where one of them is not known. */
    enum Agreement {
        AGREES,
        DISAGREES,
        UNKNOWN;

        static Agreement of(boolean agrees) {
            return agrees ? AGREES : DISAGREES;
        }

        boolean agrees() {
            return this == AGREES;
        }

        boolean disagrees() {
            return this == DISAGREES;
        }
    }

    private final Facts ours;
    private final Facts theirs;
    private final Agreement email;
    private final boolean ownMailbox;
    private final Agreement phone;

    private Evidence(Facts ours, Facts theirs) {
        this.ours = ours;
        this.theirs = theirs;
        email = shared(ours.addresses, theirs.addresses);
        ownMailbox = email.agrees() && !(ours.office() && theirs.office());
        phone = shared(ours.numbers, theirs.numbers);
    }

    static Evidence of(Facts ours, Facts theirs) {
        return new Evidence(ours, theirs);
    }

    /**
     * What is known of one person beside the name; of what is needed for few of those in question, when it is. Several threads
     * may ask at once.
     */
    static final class Facts {

        private final Person person;
        private final Set<String> addresses;
        private final Set<String> numbers;
        private volatile @Nullable List<String> city;
        private volatile @Nullable Set<String> position;

        private Facts(Person person) {
            this.person = person;
            addresses = words(person.email(), BETWEEN_ADDRESSES);
            numbers = digits(person.phone());
        }

        static Facts of(Person person) {
            return new Facts(person);
        }

        private boolean office() {
            return addresses.stream()
                    .allMatch(address -> OFFICE.matcher(address.split("@")[0]).matches());
        }

        private List<String> city() {
            List<String> sounds = city;
            if (sounds == null) {
                sounds = person.city() == null ? List.of() : Sound.of(person.city());
                city = sounds;
            }
            return sounds;
        }

        private Set<String> position() {
            Set<String> stems = position;
            if (stems == null) {
                stems = stems(person.position());
                position = stems;
            }
            return stems;
        }
    }

    private Agreement city() {
        return ours.city().isEmpty() || theirs.city().isEmpty()
                ? Agreement.UNKNOWN
                : Agreement.of(SoundDistance.between(ours.city(), theirs.city()) <= 1);
    }

    private Agreement position() {
        return shared(ours.position(), theirs.position());
    }

    /** The same mailbox, and not one of an office. */
    boolean sameMailbox() {
        return ownMailbox;
    }

    /** Something that a stranger of the same name would hardly have. */
    boolean isStrong() {
        return ownMailbox || phone.agrees();
    }

    boolean speaksAgainst() {
        return email.disagrees() || phone.disagrees() || city().disagrees();
    }

    boolean sameCity() {
        return city().agrees();
    }

    boolean samePosition() {
        return position().agrees();
    }

    double score() {
        return weigh(email, ownMailbox ? 7 : 2, -1)
                + weigh(phone, 4, -0.7)
                + weigh(city(), 1.5, -1.5)
                + weigh(position(), 0.7, -0.4);
    }

    private static double weigh(Agreement fact, double agrees, double disagrees) {
        return switch (fact) {
            case AGREES -> agrees;
            case DISAGREES -> disagrees;
            case UNKNOWN -> 0;
        };
    }

    /** The last nine digits of each number, so that the ways to write the country make no difference. */
    private static Set<String> digits(@Nullable String phones) {
        return words(phones, BETWEEN_NUMBERS).stream()
                .map(number -> NO_DIGIT.matcher(number).replaceAll(""))
                .filter(number -> number.length() >= DIGITS_OF_A_NUMBER)
                .map(number -> number.substring(number.length() - DIGITS_OF_A_NUMBER))
                .collect(Collectors.toSet());
    }

    private static Set<String> stems(@Nullable String position) {
        return words(position, NO_LETTERS).stream()
                .filter(word -> word.length() >= LETTERS_OF_A_STEM)
                .map(word -> word.substring(0, LETTERS_OF_A_STEM))
                .collect(Collectors.toSet());
    }

    private static Agreement shared(Set<String> ours, Set<String> theirs) {
        return ours.isEmpty() || theirs.isEmpty()
                ? Agreement.UNKNOWN
                : Agreement.of(!Collections.disjoint(ours, theirs));
    }

    private static Set<String> words(@Nullable String text, Pattern separators) {
        return text == null
                ? Set.of()
                : separators
                        .splitAsStream(text.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.toSet());
    }
}
