package org.capacityportal.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of an event says about the event itself, in the reader's language where there is a translation. */
record EventDetail(Facts facts, List<Party> parties) {

    /**
     * @param titleLanguage the language that the title is in, as its tag; so for the description
     * @param textLanguage the language of the originals
     * @param englishTitle null where there is none, or the original is English
     * @param cityVisible whether the viewer may open the city's page; so for the programme
     */
    record Facts(
            long id,
            String title,
            String titleLanguage,
            String originalTitle,
            String textLanguage,
            @Nullable String englishTitle,
            @Nullable String description,
            String descriptionLanguage,
            @Nullable String originalDescription,
            EventType type,
            EventStatus status,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean online,
            @Nullable Long cityId,
            @Nullable String city,
            @Nullable String country,
            boolean cityVisible,
            @Nullable String venue,
            @Nullable Long programmeId,
            @Nullable String programme,
            boolean programmeVisible,
            @Nullable String workingLanguages,
            @Nullable String examTitle,
            @Nullable String sourceUrl,
            @Nullable String assumptions,
            List<Topic> topics,
            List<Audience> audiences) {

        public Facts {
            topics = topics == null ? List.of() : topics.stream().sorted().toList();
            audiences =
                    audiences == null ? List.of() : audiences.stream().sorted().toList();
        }

        public long days() {
            return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        }

        /** The original where a translation is shown, else the English translation; null where there is no other. */
        public @Nullable String otherTitle() {
            return titleLanguage.equals(textLanguage)
                    ? title.equals(englishTitle) ? null : englishTitle
                    : originalTitle;
        }

        public String otherTitleLanguage() {
            return titleLanguage.equals(textLanguage) ? "en" : textLanguage;
        }

        public List<String> paragraphs() {
            return lines(description);
        }

        /** The text as it was written, where the reader sees a translation. */
        public List<String> originalParagraphs() {
            return descriptionLanguage.equals(textLanguage) ? List.of() : lines(originalDescription);
        }

        public List<String> assumed() {
            return lines(assumptions);
        }

        private static List<String> lines(@Nullable String text) {
            return text == null
                    ? List.of()
                    : text.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
        }
    }

    /**
     * An organisation and what it does for the event.
     *
     * @param part {@code DONOR}, {@code IMPLEMENTER}, {@code ORGANISER} or {@code HOST}
     * @param share of a donor
     */
    record Party(
            String part, long id, String name, @Nullable BigDecimal share) {}

    public List<Party> parties(String part) {
        return parties.stream().filter(party -> party.part().equals(part)).toList();
    }
}
