package org.capacityportal.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme's page, in the reader's language as far as there are translations. */
record ProgrammeDetail(Facts facts, List<Title> otherTitles, List<Donor> donors, List<Carrier> implementers) {

    /**
     * @param textLanguage the tag of the language that everything without a translation is written in
     * @param titleLanguage that of the title shown
     * @param goalLanguage that of the goal shown
     */
    record Facts(
            long id,
            String textLanguage,
            String title,
            String titleLanguage,
            @Nullable String shortTitle,
            @Nullable String goal,
            String goalLanguage,
            LocalDate startsOn,
            LocalDate endsOn,
            ProgrammeStatus status,
            @Nullable String audiences,
            @Nullable String sourceUrl,
            @Nullable String note) {}

    /** The title in another language than the one shown. */
    record Title(String language, String text) {}

    /** @param linked whether the viewer may open the partner's page */
    record Donor(
            long id,
            String name,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            BigDecimal sharePercent,
            boolean linked) {}

    /** @param linked whether the viewer may open the partner's page */
    record Carrier(long id, String name, Capacity capacity, boolean linked) {}

    /** What the donors bear together. */
    public BigDecimal funded() {
        return donors.stream().map(Donor::sharePercent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
