package org.capacityportal.participant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** How well likeness tells one person from two, on pairs that people labelled. */
class LabelledPairsTests {

    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|([^,\"]+)");

    private record Pair(String left, String right, boolean same, Likeness likeness) {

        @Override
        public String toString() {
            return "%-9s %5.1f  %s  |  %s".formatted(likeness.verdict(), likeness.score(), left, right);
        }
    }

    @Test
    void offersThePairsThatAreOnePersonAndHardlyAnyOther() throws IOException {
        List<Pair> pairs = pairs();
        List<Pair> missed = pairs.stream()
                .filter(pair -> pair.same() && !pair.likeness().isPossible())
                .toList();
        List<Pair> offeredWrongly = pairs.stream()
                .filter(pair -> !pair.same() && pair.likeness().isPossible())
                .toList();
        List<Pair> takenWrongly = pairs.stream()
                .filter(pair -> !pair.same() && pair.likeness().verdict() == Verdict.SAME)
                .toList();
        long same = pairs.stream().filter(Pair::same).count();
        long found = same - missed.size();
        double recall = (double) found / same;
        double precision = (double) found / (found + offeredWrongly.size());
        System.out.printf(
                "%d pairs, %d of one person: recall %.3f, precision %.3f, taken without asking %d, of these wrong %d%n",
                pairs.size(),
                same,
                recall,
                precision,
                pairs.stream()
                        .filter(pair -> pair.likeness().verdict() == Verdict.SAME)
                        .count(),
                takenWrongly.size());
        missed.forEach(pair -> System.out.println("missed:          " + pair));
        offeredWrongly.forEach(pair -> System.out.println("offered wrongly: " + pair));
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(320);
        assertThat(recall).isGreaterThanOrEqualTo(0.97);
        assertThat(precision).isGreaterThanOrEqualTo(0.97);
        assertThat(takenWrongly).isEmpty();
    }

    @Test
    void whoComesFirstMakesNoDifference() throws IOException {
        for (Pair pair : pairs()) {
            Likeness turned = Likenesses.between(person(pair.right()), person(pair.left()));
            assertThat(turned.verdict())
                    .as(pair.toString())
                    .isEqualTo(pair.likeness().verdict());
        }
    }

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        String text = new ClassPathResource("matching/pairs.csv").getContentAsString(StandardCharsets.UTF_8);
        for (String line : text.lines().skip(1).toList()) {
            List<String> fields = fields(line);
            pairs.add(new Pair(
                    fields.get(0),
                    fields.get(1),
                    fields.get(2).equals("yes"),
                    Likenesses.between(person(fields.get(0)), person(fields.get(1)))));
        }
        return pairs;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            fields.add(field.group(1) == null ? field.group(2) : field.group(1));
        }
        assertThat(fields).as(line).hasSize(3);
        return fields;
    }

    /** {@code name; e-mail; phone; city; position}. */
    private static Person person(String cell) {
        String[] parts = Arrays.copyOf(cell.split(";", -1), 5);
        return new Person(parts[0], null, null, null, parts[1], parts[2], parts[3], parts[4]);
    }
}
