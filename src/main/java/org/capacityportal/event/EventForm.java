package org.capacityportal.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator types about an event. The quick form of the home page sends the title, the type, the city and the
 * dates alone; the rest has a sensible beginning.
 *
 * @param topic all that are ticked, in the order of the catalogue; so for the audiences
 * @param city the host city as its field names it
 * @param from the first day
 * @param to the last day; a single day where it is missing
 */
record EventForm(
        @Nullable Language textLanguage,

        @NotBlank(message = "{validation.required}") @Size(max = 300, message = "{validation.tooLong}") @Nullable String title,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titleUk,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titleEn,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titlePl,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String titleRu,

        @NotNull(message = "{validation.required}") @Nullable EventType type,

        @Nullable EventStatus status,

        @NotNull(message = "{validation.required}") @Nullable LocalDate from,

        @Nullable LocalDate to,

        @Nullable Boolean online,
        @Nullable String city,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String venue,

        @Nullable Long programme,

        @Size(max = 8000, message = "{validation.tooLong}") @Nullable String description,

        @Size(max = 8000, message = "{validation.tooLong}") @Nullable String descriptionUk,

        @Size(max = 8000, message = "{validation.tooLong}") @Nullable String descriptionEn,

        @Size(max = 8000, message = "{validation.tooLong}") @Nullable String descriptionPl,

        @Size(max = 8000, message = "{validation.tooLong}") @Nullable String descriptionRu,

        @Size(max = 100, message = "{validation.tooLong}") @Nullable String workingLanguages,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String examTitle,

        List<Topic> topic,
        List<Audience> audience,

        List<PartnerRow> partners,
        List<DonorRow> donors,
        List<CityRow> cities,
        List<RegionRow> regions,

        @Size(max = 500, message = "{validation.tooLong}") @Pattern(regexp = "(https?://.*)?", message = "{validation.url}")
        @Nullable String sourceUrl,

        @Size(max = 4000, message = "{validation.tooLong}") @Nullable String assumptions) {

    /** Line ends are those of every system. */
    EventForm {
        textLanguage = textLanguage == null ? Language.current() : textLanguage;
        online = online != null && online;
        status = status == null ? EventStatus.PLANNED : status;
        to = to == null ? from : to;
        description = lines(description);
        descriptionUk = lines(descriptionUk);
        descriptionEn = lines(descriptionEn);
        descriptionPl = lines(descriptionPl);
        descriptionRu = lines(descriptionRu);
        assumptions = lines(assumptions);
        topic = ticked(topic);
        audience = ticked(audience);
        partners = FormRows.offered(partners, PartnerRow.BLANK);
        donors = FormRows.offered(donors, DonorRow.BLANK);
        cities = FormRows.offered(cities, CityRow.BLANK);
        regions = FormRows.offered(regions, RegionRow.BLANK);
    }

    /** @param partner the organisation as its field names it */
    record PartnerRow(@Nullable String partner, EventPartner.@Nullable Capacity capacity) implements FormRow {

        static final PartnerRow BLANK = new PartnerRow(null, null);

        PartnerRow {
            partner = stripped(partner);
            capacity = capacity == null ? EventPartner.Capacity.ORGANISER : capacity;
        }

        @Override
        public boolean blank() {
            return partner == null;
        }
    }

    /** Numbers stand as they were typed until they are read, so that a wrong one can be shown again. */
    record DonorRow(
            @Nullable String donor,
            @Nullable String share,
            @Nullable String amount,
            @Nullable String currency) implements FormRow {

        static final DonorRow BLANK = new DonorRow(null, null, null, null);

        DonorRow {
            donor = stripped(donor);
            share = stripped(share);
            amount = stripped(amount);
            currency = stripped(currency);
        }

        @Override
        public boolean blank() {
            return donor == null && share == null && amount == null;
        }
    }

    record CityRow(@Nullable String city) implements FormRow {

        static final CityRow BLANK = new CityRow(null);

        CityRow {
            city = stripped(city);
        }

        @Override
        public boolean blank() {
            return city == null;
        }
    }

    /** @param region the region's id, as the select sends it */
    record RegionRow(@Nullable String region) implements FormRow {

        static final RegionRow BLANK = new RegionRow(null);

        RegionRow {
            region = stripped(region);
        }

        @Override
        public boolean blank() {
            return region == null;
        }
    }

    static EventForm blank(@Nullable Long programme) {
        return new EventForm(
                null, null, null, null, null, null, null, null, null, null, false, null, null, programme, null, null,
                null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
                null);
    }

    /** The form with more blank rows in one of its lists. */
    EventForm more(String list) {
        return new EventForm(
                textLanguage,
                title,
                titleUk,
                titleEn,
                titlePl,
                titleRu,
                type,
                status,
                from,
                to,
                online,
                city,
                venue,
                programme,
                description,
                descriptionUk,
                descriptionEn,
                descriptionPl,
                descriptionRu,
                workingLanguages,
                examTitle,
                topic,
                audience,
                list.equals("partners") ? FormRows.more(partners, PartnerRow.BLANK) : partners,
                list.equals("donors") ? FormRows.more(donors, DonorRow.BLANK) : donors,
                list.equals("cities") ? FormRows.more(cities, CityRow.BLANK) : cities,
                list.equals("regions") ? FormRows.more(regions, RegionRow.BLANK) : regions,
                sourceUrl,
                assumptions);
    }

    TranslatedText titles() {
        return TranslatedText.of(language(), title, titleUk, titleEn, titlePl, titleRu);
    }

    TranslatedText descriptions() {
        return TranslatedText.of(language(), description, descriptionUk, descriptionEn, descriptionPl, descriptionRu);
    }

    Language language() {
        return Objects.requireNonNull(textLanguage);
    }

    static @Nullable String stripped(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static <T extends Comparable<T>> List<T> ticked(@Nullable List<@Nullable T> boxes) {
        return boxes == null
                ? List.of()
                : boxes.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    private static @Nullable String lines(@Nullable String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }
}
