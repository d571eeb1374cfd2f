package org.capacityportal.programme.classification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.TypedNumber;
import org.capacityportal.programme.PolicyMarker;
import org.capacityportal.programme.Sector;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator says about the classification of a programme.
 *
 * @param markers one for each aim, in the order of the catalogue
 */
record ClassificationForm(
        @Pattern(regexp = "\\s*([^\\s/&|?]{3,100}\\s*)?", message = "{classification.error.iati}") @Nullable String iatiIdentifier,

        @NotBlank(message = "{validation.required}") @Nullable String currency,

        List<SectorRow> sectors,
        List<MarkerRow> markers) {

    ClassificationForm {
        iatiIdentifier = stripped(iatiIdentifier);
        currency = stripped(currency) == null ? null : currency.strip().toUpperCase(Locale.ROOT);
        sectors = FormRows.offered(sectors, SectorRow.BLANK);
        markers = everyAim(markers);
    }

    /** The percentage stands as it was typed until it is read. */
    record SectorRow(@Nullable Sector sector, @Nullable String percent) implements FormRow {

        static final SectorRow BLANK = new SectorRow(null, null);

        SectorRow {
            percent = stripped(percent);
        }

        @Override
        public boolean blank() {
            return sector == null && percent == null;
        }
    }

    /** @param significance null where nobody has judged it */
    record MarkerRow(
            @Nullable PolicyMarker marker, @Nullable Significance significance) implements FormRow {

        @Override
        public boolean blank() {
            return significance == null;
        }
    }

    static ClassificationForm of(ProgrammeClassification programme) {
        Map<PolicyMarker, Significance> judged =
                programme.markers().stream().collect(Collectors.toMap(Marking::marker, Marking::significance));
        return new ClassificationForm(
                programme.iatiIdentifier(),
                programme.currency(),
                programme.sectors().stream()
                        .map(share -> new SectorRow(share.sector(), TypedNumber.plain(share.percent())))
                        .toList(),
                Arrays.stream(PolicyMarker.values())
                        .map(marker -> new MarkerRow(marker, judged.get(marker)))
                        .toList());
    }

    /** The form with more blank rows for sectors. */
    ClassificationForm more() {
        return new ClassificationForm(iatiIdentifier, currency, FormRows.more(sectors, SectorRow.BLANK), markers);
    }

    private static List<MarkerRow> everyAim(@Nullable List<@Nullable MarkerRow> rows) {
        return Arrays.stream(PolicyMarker.values())
                .map(marker -> {
                    MarkerRow row = rows == null || rows.size() <= marker.ordinal() ? null : rows.get(marker.ordinal());
                    return new MarkerRow(marker, row == null ? null : row.significance());
                })
                .toList();
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
