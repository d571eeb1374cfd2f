package org.capacityportal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.capacityportal.report.GeneratedData.Place;
import org.capacityportal.report.NaiveFigures.Asked;
import org.capacityportal.report.content.Subject;

/** Everything in generated data that can be reported on, with what its report is to count. */
record Subjects(Subject.Kind kind, long id, Asked asked) {

    static List<Subjects> all(GeneratedData data) {
        List<Subjects> all = new ArrayList<>();
        for (Place place : data.places) {
            all.add(new Subjects(
                    place.city() ? Subject.Kind.CITY : Subject.Kind.REGION,
                    place.id(),
                    Asked.everything().ofPlaces(one -> within(place, one)).alsoAlone()));
        }
        for (Long donor : data.donors) {
            all.add(new Subjects(Subject.Kind.DONOR, donor, Asked.everything().ofDonor(donor)));
        }
        for (Long programme : data.programmes.keySet()) {
            all.add(new Subjects(
                    Subject.Kind.PROGRAMME,
                    programme,
                    Asked.everything().ofEvents(event -> programme.equals(event.programme()))));
        }
        return all;
    }

    private static boolean within(Place place, Place one) {
        return one.equals(place) || !place.city() && Objects.equals(one.region(), place.id());
    }

    boolean place() {
        return kind == Subject.Kind.CITY || kind == Subject.Kind.REGION;
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
