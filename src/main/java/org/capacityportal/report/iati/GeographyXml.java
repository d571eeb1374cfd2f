package org.capacityportal.report.iati;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.capacityportal.report.content.Activity;
import org.jspecify.annotations.Nullable;

/** Writes for which countries an activity is, and where it takes place. */
final class GeographyXml {

    /** Latitude and longitude as GPS tells them. */
    private static final String WGS84 = "http://www.opengis.net/def/crs/EPSG/0/4326";

    /** Region of the DAC: developing countries, unspecified. */
    private static final String UNSPECIFIED_REGION = "998";

    private final IatiXml xml;
    private final Activity activity;

    GeographyXml(IatiXml xml, Activity activity) {
        this.xml = xml;
        this.activity = activity;
    }

    void write() {
        List<Activity.Place> beneficiaries = beneficiaries();
        SortedMap<String, BigDecimal> countries = new TreeMap<>();
        for (Activity.Place place : beneficiaries) {
            countries.merge(place.countryCode(), BigDecimal.ONE, BigDecimal::add);
        }
        if (countries.isEmpty()) {
            xml.empty("recipient-region", "code", UNSPECIFIED_REGION, "vocabulary", "1");
            return;
        }
        xml.empty("activity-scope", "code", scope(countries.size(), beneficiaries));
        Hundred.of(countries)
                .forEach((code, percent) ->
                        xml.empty("recipient-country", "code", code, "percentage", IatiXml.number(percent)));
        activity.places().forEach(this::location);
    }

    /** The cities that the programme works with; where none are named, those it meets in. */
    private List<Activity.Place> beneficiaries() {
        List<Activity.Place> members =
                activity.places().stream().filter(Activity.Place::member).toList();
        return members.isEmpty() ? activity.places() : members;
    }

    /** Several countries, one city, cities of one region or of several; the country where a region is not on record. */
    private static String scope(int countries, List<Activity.Place> places) {
        if (countries > 1) {
            return "3";
        }
        if (places.size() == 1) {
            return "8";
        }
        List<@Nullable Long> regions =
                places.stream().map(Activity.Place::regionId).distinct().toList();
        if (regions.contains(null)) {
            return "4";
        }
        return regions.size() == 1 ? "6" : "5";
    }

    private void location(Activity.Place place) {
        xml.open("location", "ref", place.code() == null ? "city-" + place.cityId() : place.code());
        xml.empty("location-reach", "code", place.member() ? "2" : "1");
        xml.narratives("name", Texts.ordered(place.names(), "en"));
        xml.empty("administrative", "vocabulary", "A4", "level", "0", "code", place.countryCode());
        if (place.latitude() != null && place.longitude() != null) {
            xml.open("point", "srsName", WGS84);
            xml.text(
                    "pos",
                    place.latitude().toPlainString() + " " + place.longitude().toPlainString());
            xml.close();
            xml.empty("exactness", "code", "1");
        }
        xml.empty("location-class", "code", "2");
        xml.empty("feature-designation", "code", "PPL");
        xml.close();
    }
}
