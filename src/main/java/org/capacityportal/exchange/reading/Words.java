package org.capacityportal.exchange.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capacityportal.participant.Sex;
import org.jspecify.annotations.Nullable;

/** What words in cells mean, in Ukrainian, Russian, Polish and English. All are compared as {@link Letters#plain}. */
final class Words {

    /** What people write into a cell instead of leaving it blank. */
    static final Set<String> BLANK = set("""
                    немає, нема, нет, відсутній, відсутня, отсутствует, brak, nie ma, none, n a, na, н д, нд,
                    не вказано, не указано, unknown, невідомо, неизвестно, null""");

    private static final Map<Sex, Set<String>> SEXES = Map.of(Sex.WOMAN, set("""
                    ж, жін, жінка, жіноча, жен, женщина, женский, k, kob, kobieta, żeńska, f, female, w,
                    woman, пані, pani, ms, mrs"""), Sex.MAN, set("""
                    ч, чол, чоловік, чоловіча, м, муж, мужчина, мужской, m, mężczyzna, mężcz, męska, male,
                    man, пан, pan, mr"""));

    private static final Map<String, List<String>> ROLES = roles();

    private static final Set<String> PRESENT = set("""
                    1, так, т, да, д, tak, t, yes, y, x, х, v, п, p, присутній, присутня, був, була, был,
                    была, присутствовал, присутствовала, присутствует, obecny, obecna, ob, present, attended,
                    true""");
    private static final Set<String> ABSENT = set("""
                    0, ні, нет, nie, no, n, н, нб, н б, відсутній, відсутня, не був, не була, не был,
                    не была, отсутствовал, отсутствовала, отсутствует, nieobecny, nieobecna, nb, absent,
                    false""");
    private static final String PRESENT_SIGNS = "+✓✔☑√✅";
    private static final String ABSENT_SIGNS = "-–—−✗✘☒❌";

    private Words() {}

    static @Nullable Sex sex(String text) {
        String word = Letters.plain(text);
        return SEXES.entrySet().stream()
                .filter(sex -> sex.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The name of a role of {@code ParticipationRole}. */
    static @Nullable String role(String text) {
        return byStem(ROLES, text);
    }

    /** Whether the mark says that somebody was there; null for a mark that says neither. */
    static @Nullable Boolean mark(String text) {
        String line = Letters.line(text);
        if (line.codePoints().count() == 1) {
            if (PRESENT_SIGNS.contains(line)) {
                return true;
            }
            if (ABSENT_SIGNS.contains(line)) {
                return false;
            }
        }
        String word = Letters.plain(line);
        return PRESENT.contains(word) ? Boolean.TRUE : ABSENT.contains(word) ? Boolean.FALSE : null;
    }

    /** The first meaning one of whose stems begins a word of the text. */
    static @Nullable String byStem(Map<String, List<String>> meanings, String text) {
        String words = " " + Letters.plain(text);
        return meanings.entrySet().stream()
                .filter(meaning -> meaning.getValue().stream().anyMatch(stem -> words.contains(" " + stem)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** @param words with commas between them */
    static List<String> list(String words) {
        return List.of(words.strip().split("\\s*,\\s*"));
    }

    static Set<String> set(String words) {
        return Set.copyOf(list(words));
    }

    private static Map<String, List<String>> roles() {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        roles.put("EXPERT", list("""
                    експерт, эксперт, ekspert, expert, консультант, konsultant, consultant"""));
        roles.put("SPEAKER", list("""
                    доповід, докладчи, спікер, спикер, speaker, prelegent, mówc, лектор, lecturer, wykładow,
                    panelist, панеліст"""));
        roles.put("TRAINER", list("""
                    тренер, trener, trainer, викладач, преподават, коуч, coach, фасиліт, фасилит,
                    facilitator, модератор, moderator"""));
        roles.put("ORGANISER", list("""
                    організат, организат, organizat, organiser, organizer, координатор, coordinator,
                    koordynator"""));
        roles.put("OBSERVER", list("""
                    спостеріг, наблюдат, obserwat, observer, гість, гост, gość, guest"""));
        roles.put("DELEGATE", list("""
                    делегат, delegat, delegate, учасни, участни, uczestni, participant, слухач, слушател,
                    attendee"""));
        return roles;
    }
}
