package org.capacityportal.participant.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of many who come into question for one, by the keys that they share (see {@code match_keys}): those first with whom
 * most is shared. What {@link Candidates} asks the database for one person, this does in memory for the thousands of a list.
 */
public final class SharedKeys {

    private static final int[] NOBODY = {};

    /** By their keys, the places of those who have them, in their order. */
    private final Map<String, int[]> places;

    private final int[] weights;
    private final int[] met;

    private SharedKeys(Map<String, int[]> places, int size) {
        this.places = places;
        this.weights = new int[size];
        this.met = new int[size];
    }

    /** @param keys those of each, in their order, which is how they are named in answers */
    public static SharedKeys of(List<? extends Collection<String>> keys) {
        Map<String, int[]> places = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        keys.forEach(one -> one.forEach(key -> counts.merge(key, 1, Integer::sum)));
        for (int place = 0; place < keys.size(); place++) {
            for (String key : keys.get(place)) {
                int left = counts.merge(key, -1, Integer::sum);
                int[] all = places.computeIfAbsent(key, first -> new int[left + 1]);
                all[all.length - 1 - left] = place;
            }
        }
        return new SharedKeys(places, keys.size());
    }

    /** @param places by their keys, the places of those who have them, ascending and below {@code size} */
    static SharedKeys of(Map<String, int[]> places, int size) {
        return new SharedKeys(places, size);
    }

    /**
     * Those who share most with somebody who has these keys, among equals those with the lower places. Not to be asked by
     * several threads at once.
     *
     * @param below whose places are lower
     */
    public int[] alike(Collection<String> keys, int below, int most) {
        int found = meet(keys, below);
        if (found == 0) {
            return NOBODY;
        }
        long[] ranked = new long[found];
        for (int i = 0; i < found; i++) {
            ranked[i] = (long) -weights[met[i]] << 32 | met[i];
            weights[met[i]] = 0;
        }
        int kept = Math.min(most, found);
        if (found > most) {
            keepFirst(ranked, most);
        }
        Arrays.sort(ranked, 0, kept);
        int[] first = new int[kept];
        for (int i = 0; i < kept; i++) {
            first[i] = (int) ranked[i];
        }
        return first;
    }

    /** Weighs what is shared with each: contact data most, a family name alone least. */
    private int meet(Collection<String> keys, int below) {
        int found = 0;
        for (String key : keys) {
            int weight = weight(key);
            for (int place : places.getOrDefault(key, NOBODY)) {
                if (place >= below) {
                    break;
                }
                if (weights[place] == 0) {
                    met[found++] = place;
                }
                weights[place] += weight;
            }
        }
        return found;
    }

    /** The same weights as {@link Candidates#WEIGHT}. */
    private static int weight(String key) {
        return switch (key.charAt(0)) {
            case 'e', 't' -> 10;
            case 'f' -> 1;
            default -> 3;
        };
    }

    /** Brings the lowest so many to the front, in any order. */
    private static void keepFirst(long[] values, int most) {
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            long middle = values[from + to >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < middle) {
                    i++;
                }
                while (values[j] > middle) {
                    j--;
                }
                if (i <= j) {
                    long swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (most <= j) {
                to = j;
            } else if (most >= i) {
                from = i;
            } else {
                return;
            }
        }
    }
}
