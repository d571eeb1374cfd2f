package org.capacityportal.exchange.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words for what an event is, by the stems that begin them, in Ukrainian, Russian, Polish and English. */
final class EventWords {

    /** The names of {@code EventType}; the more particular first. */
    static final Map<String, List<String>> TYPES = types();

    /** The names of {@code EventStatus}. */
    static final Map<String, List<String>> STATUSES = Map.of(
            "PLANNED",
            List.of("заплан", "план", "plan"),
            "CONFIRMED",
            Words.list("""
                    підтвер, подтвер, potwier, confirm"""),
            "COMPLETED",
            Words.list("""
                    заверш, проведен, відбу, закінч, состоя, оконч, zakończ, odby, complet, done, held,
                    finish"""),
            "POSTPONED",
            Words.list("""
                    перенес, відклад, відтерм, отлож, przeło, odłoż, postpon"""),
            "CANCELLED",
            Words.list("""
                    скасов, відмін, отмен, odwoł, anulow, cancel"""));

    private static final Pattern OFFLINE = Pattern.compile(
            "офлайн|оффлайн|offline|очн|stacjonar|in person|on site|наживо|змішан|смешан|hybryd|hybrid|гібрид|гибрид");
    private static final Pattern ONLINE =
            Pattern.compile("онлайн|online|on line|дистанц|zdaln|zoom|вебінар|вебинар|webinar|remote");

    private EventWords() {}

    static @Nullable Boolean online(String text) {
        String plain = Letters.plain(text);
        if (OFFLINE.matcher(plain).find() && !plain.startsWith("заочн")) {
            return false;
        }
        return ONLINE.matcher(plain).find() ? Boolean.TRUE : null;
    }

    /** What an event is, where its title says so: "Seminar in Dnipro". */
    static @Nullable String typeOf(@Nullable String title) {
        String type = title == null ? null : Words.byStem(TYPES, title);
        return "OTHER".equals(type) ? null : type;
    }

    private static Map<String, List<String>> types() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        types.put("STUDY_VISIT", Words.list("""
                    навчальний візит, навчальна поїзд, ознайомч, учебный визит, учебная поезд, ознаком,
                    wizyta stud, study, стаж, staż"""));
        types.put("EXPERT_VISIT", Words.list("""
                    експертн, візит експ, экспертн, визит эксп, wizyta eksp, expert"""));
        types.put("WORKSHOP", Words.list("""
                    воркшоп, майстерн, майстер клас, мастер класс, мастерск, warsztat, workshop"""));
        types.put("CONFERENCE", Words.list("""
                    конферен, форум, конгрес, з їзд, зїзд, съезд, konferen, kongres, forum, conferen,
                    congress, summit"""));
        types.put("SEMINAR", Words.list("""
                    семінар, семинар, вебінар, вебинар, seminar, webinar"""));
        types.put("TRAINING", Words.list("""
                    трен, навчан, обучен, курс, szkole, kurs, train, course, тренинг"""));
        types.put("OTHER", Words.list("""
                    інш, друг, прочее, inne, inny, other, зустріч, встреч, spotkan, meeting, візит, визит,
                    wizyta, visit"""));
        return types;
    }
}
