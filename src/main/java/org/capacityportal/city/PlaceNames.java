package org.capacityportal.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.capacityportal.access.ForCoordinators;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds places as lists write them: "м. Суми", "Сумська міська рада", "Sumy", "Суми (Сумська область)". All names of a
 * list are looked up at once.
 */
@Service
@Transactional(readOnly = true)
@ForCoordinators
public class PlaceNames {

    /** A place as a list writes it. With a city the region tells which one of that name. */
    public record Written(@Nullable String city, @Nullable String region) {

        private @Nullable String narrowed() {
            if (region != null || city == null) {
                return region;
            }
            return city.matches("(?s).*\\(.+\\).*") ? city.replaceFirst("(?s)^[^(]*\\(([^)]+)\\).*$", "$1") : null;
        }
    }

    /**
     * What was found: one city, one region, or neither.
     *
     * @param name one of its names
     * @param several whether it is neither because several have that name
     */
    public record Found(
            @Nullable Long cityId,
            @Nullable Long regionId,
            @Nullable String name,
            boolean several) {

        static Found nothing(boolean several) {
            return new Found(null, null, null, several);
        }
    }

    /** A place on record that comes into question for a spelling, as the database folds both. */
    private record Known(
            long id, @Nullable Long regionId, String name, Set<String> names, String spelling, boolean stem) {

        /** Whether a name is the spelling and so many letters more. */
        boolean has(int more) {
            return (more == 0 || stem)
                    && names.stream()
                            .anyMatch(one -> one.startsWith(spelling) && one.length() == spelling.length() + more);
        }
    }

    private static final int MOST_LOOKED_AT = 40;

    /** By so many letters a name is longer than the stem of its adjective at the most. */
    private static final int LONGEST_ENDING = 5;

    private static final int SHORTEST_STEM = 3;

    private static final String CITIES = """
            select c.id, c.region_id, array[c.name_uk, c.name_en, c.name_pl, c.name_ru] as names, c.search_text
            from city c where c.deleted_at is null""";
    private static final String REGIONS = """
            select r.id, r.id as region_id, array[r.name_uk, r.name_en, r.name_pl, r.name_ru] as names,
                   fold(concat_ws(' ', r.name_uk, r.name_en, r.name_pl, r.name_ru)) as search_text
            from region r where r.deleted_at is null""";

    private static final Pattern KIND = Pattern.compile(
            "(?U)(?<=^|\\s)(м\\.?|місто|г\\.?|город|m\\.|miasto|city of|смт\\.?|селище|територіальна громада|громада|отг|тг|"
                    + "міська рада|міськрада|міська|мерія|городской совет|городская администрация|горсовет|мэрия|urząd miasta|"
                    + "gmina|city council|city hall|hromada|область|обл\\.?|oblast|region|voivodeship|województwo|woj\\.|obwód)(?=\\s|$)");

    /** What makes an adjective of a place: "Сумська", "Дніпровська", "Рівненська", "Вінницька". */
    private static final List<Pattern> ADJECTIVES = List.of(
            Pattern.compile("(?U)(сь?к|зь?к|ьк|к)(а|ий|ої|ого|ій|ая|ой|ое)$"),
            Pattern.compile("(?U)(е?н|в)?(сь?к|зь?к|ць?к)(а|ий|ої|ого|ій|ая|ой|ое)$"));

    private final JdbcClient jdbc;

    PlaceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each of the places is. */
    public Map<Written, Found> find(Collection<Written> written) {
        Map<String, List<Known>> cities = look(CITIES, written.stream().map(Written::city));
        Map<String, List<Known>> regions = look(REGIONS, written.stream().map(Written::narrowed));
        Map<Written, Found> found = new HashMap<>();
        for (Written place : written) {
            List<Known> inRegion = regions.getOrDefault(Objects.requireNonNullElse(place.narrowed(), ""), List.of());
            found.put(
                    place,
                    place.city() == null
                            ? one(inRegion, false)
                            : one(narrowed(cities.getOrDefault(place.city(), List.of()), inRegion), true));
        }
        return found;
    }

    /** Where several cities have a name, those in the region that is named beside it. */
    private static List<Known> narrowed(List<Known> cities, List<Known> regions) {
        if (cities.size() < 2 || regions.isEmpty()) {
            return cities;
        }
        return cities.stream()
                .filter(city -> regions.stream().anyMatch(region -> Objects.equals(region.id(), city.regionId())))
                .toList();
    }

    private static Found one(List<Known> named, boolean cities) {
        if (named.size() != 1) {
            return Found.nothing(!named.isEmpty());
        }
        Known place = named.get(0);
        return cities
                ? new Found(place.id(), null, place.name(), false)
                : new Found(null, place.id(), place.name(), false);
    }

    /** For each name those who have it; where nobody has, those of whose name it may be the adjective. */
    private Map<String, List<Known>> look(String places, Stream<@Nullable String> written) {
        List<String> texts = new ArrayList<>();
        List<String> spellings = new ArrayList<>();
        List<Boolean> stems = new ArrayList<>();
        written.filter(Objects::nonNull).distinct().forEach(text -> {
            Set<String> exact = new LinkedHashSet<>(List.of(plain(text), bare(text)));
            exact.forEach(spelling -> {
                texts.add(text);
                spellings.add(spelling);
                stems.add(false);
            });
            stems(bare(text)).forEach(stem -> {
                texts.add(text);
                spellings.add(stem);
                stems.add(true);
            });
        });
        Map<String, List<Known>> candidates = new HashMap<>();
        jdbc.sql("""
                        select wanted.text, fold(wanted.spelling) as spelling, wanted.stem, place.id, place.region_id, place.names,
                               (select array_agg(fold(name)) from unnest(place.names) name where name is not null) as folded
                        from unnest(:texts, :spellings, :stems) as wanted (text, spelling, stem)
                        cross join lateral (
                            select * from (%s) known
                            where known.search_text like '%%' || fold(wanted.spelling) || '%%' limit %d) place""".formatted(places, MOST_LOOKED_AT))
                .param("texts", texts.toArray(String[]::new))
                .param("spellings", spellings.toArray(String[]::new))
                .param("stems", stems.toArray(Boolean[]::new))
                .query((row, number) -> candidates
                        .computeIfAbsent(row.getString("text"), text -> new ArrayList<>())
                        .add(new Known(
                                row.getLong("id"),
                                row.getObject("region_id", Long.class),
                                Arrays.stream((String[]) row.getArray("names").getArray())
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElse(""),
                                Set.copyOf(Arrays.asList(
                                        (String[]) row.getArray("folded").getArray())),
                                row.getString("spelling"),
                                row.getBoolean("stem"))))
                .list();
        candidates.replaceAll((text, known) -> nearest(known));
        return candidates;
    }

    private static List<Known> nearest(List<Known> candidates) {
        for (int more = 0; more <= LONGEST_ENDING; more++) {
            Map<Long, Known> named = new HashMap<>();
            for (Known place : candidates) {
                if (place.has(more)) {
                    named.put(place.id(), place);
                }
            }
            if (!named.isEmpty()) {
                return List.copyOf(named.values());
            }
        }
        return List.of();
    }

    private static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’ʼ`]", "'")
                .replaceAll("[«»\"“”%_\\\\]", "")
                .replaceAll("\\s+", " ");
    }

    /** Without what kind of place it is, and what stands behind a bracket or a comma. */
    private static String bare(String text) {
        String name = plain(text.replaceFirst("[(,].*$", ""));
        String without = KIND.matcher(name).replaceAll("").strip().replaceAll("\\s+", " ");
        return without.isEmpty() ? name : without;
    }

    private static Set<String> stems(String name) {
        Set<String> stems = new LinkedHashSet<>();
        for (Pattern adjective : ADJECTIVES) {
            String stem = adjective.matcher(name).replaceFirst("");
            if (!stem.equals(name) && stem.length() >= SHORTEST_STEM) {
                stems.add(stem);
            }
        }
        return stems;
    }
}
