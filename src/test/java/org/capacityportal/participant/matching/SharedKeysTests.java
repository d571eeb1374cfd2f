package org.capacityportal.participant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who shares most with somebody, against the plainest way to find out. */
class SharedKeysTests {

    private static final String KINDS = "efghpt";

    private final Random random = new Random(20_18);
    private final List<Set<String>> keys = new ArrayList<>();

    @Test
    void namesThoseWithMostInCommonAndAmongEqualsTheFirst() {
        for (int i = 0; i < 400; i++) {
            keys.add(some());
        }
        SharedKeys shared = SharedKeys.of(keys);
        for (int i = 0; i < 300; i++) {
            Set<String> asked = some();
            int below = random.nextInt(keys.size() + 1);
            for (int most : new int[] {1, 7, 60, 1_000}) {
                assertThat(shared.alike(asked, below, most)).containsExactly(plainly(asked, below, most));
            }
        }
    }

    @Test
    void whoSharesNothingIsNobody() {
        SharedKeys shared = SharedKeys.of(List.of(Set.of("f:krvc"), Set.of("f:krvc", "e:a@example.org")));
        assertThat(shared.alike(Set.of("f:tkcnk"), 2, 5)).isEmpty();
        assertThat(shared.alike(Set.of("f:krvc", "e:a@example.org"), 2, 5)).containsExactly(1, 0);
        assertThat(shared.alike(Set.of("f:krvc", "e:a@example.org"), 1, 5)).containsExactly(0);
    }

    private int[] plainly(Set<String> asked, int below, int most) {
        return IntStream.range(0, below)
                .boxed()
                .filter(place -> weight(place, asked) > 0)
                .sorted(Comparator.comparing((Integer place) -> -weight(place, asked))
                        .thenComparing(place -> place))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int weight(int place, Set<String> asked) {
        return asked.stream()
                .filter(keys.get(place)::contains)
                .mapToInt(key -> key.startsWith("e") || key.startsWith("t") ? 10 : key.startsWith("f") ? 1 : 3)
                .sum();
    }

    private Set<String> some() {
        Set<String> some = new HashSet<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            some.add(KINDS.charAt(random.nextInt(KINDS.length())) + ":" + random.nextInt(12));
        }
        return some;
    }
}
