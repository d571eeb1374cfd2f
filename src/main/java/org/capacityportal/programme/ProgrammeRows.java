package org.capacityportal.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capacityportal.city.Cities;
import org.capacityportal.partner.Partners;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.FormRow;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Between the form of a programme, where partners and cities stand by name, and the programme, which knows their ids. */
@Component
class ProgrammeRows {

    private final Partners partners;
    private final Cities cities;
    private final JdbcClient jdbc;

    ProgrammeRows(Partners partners, Cities cities, JdbcClient jdbc) {
        this.partners = partners;
        this.cities = cities;
        this.jdbc = jdbc;
    }

    /** The form of a programme as it is now. */
    ProgrammeForm form(Programme programme) {
        TranslatedText title = programme.title();
        TranslatedText goal = programme.goal();
        return new ProgrammeForm(
                programme.textLanguage(),
                title.original(),
                title.translation(Language.UK),
                title.translation(Language.EN),
                title.translation(Language.PL),
                title.translation(Language.RU),
                programme.shortTitle(),
                programme.period().startsOn(),
                programme.period().endsOn(),
                programme.status(),
                goal.original(),
                goal.translation(Language.UK),
                goal.translation(Language.EN),
                goal.translation(Language.PL),
                goal.translation(Language.RU),
                programme.audiences(),
                programme.sourceUrl(),
                programme.note(),
                fundingRows(programme.funding()),
                implementerRows(programme.implementers()),
                cityRows(programme.cities()));
    }

    private List<FundingRow> fundingRows(Set<Funding> funding) {
        Map<Long, String> names =
                partners.typed(funding.stream().map(Funding::donorId).toList());
        return funding.stream()
                .sorted(Comparator.comparing(Funding::sharePercent).reversed().thenComparing(Funding::donorId))
                .map(given -> new FundingRow(
                        names.get(given.donorId()), given.amount(), given.currency(), given.sharePercent()))
                .toList();
    }

    private List<ImplementerRow> implementerRows(Set<Implementer> implementers) {
        Map<Long, String> names =
                partners.typed(implementers.stream().map(Implementer::partnerId).toList());
        return implementers.stream()
                .sorted(Comparator.comparing(Implementer::capacity).thenComparing(Implementer::partnerId))
                .map(implementer -> new ImplementerRow(names.get(implementer.partnerId()), implementer.capacity()))
                .toList();
    }

    private List<CityRow> cityRows(Set<ProgrammeCity> participating) {
        Map<Long, String> names =
                cities.typed(participating.stream().map(ProgrammeCity::cityId).toList());
        return participating.stream()
                .map(city -> new CityRow(names.get(city.cityId()), city.selection(), city.assignment()))
                .sorted(Comparator.comparing(row -> String.valueOf(row.city())))
                .toList();
    }

    /** @throws FieldRejectedException for a donor that is unknown, no donor, or named twice */
    List<Funding> funding(ProgrammeForm form) {
        List<Funding> funding = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < form.funding().size(); i++) {
            FundingRow row = form.funding().get(i);
            String field = "funding[" + i + "].donor";
            Long donor = partners.resolve(row.donor(), field);
            if (donor != null && row.sharePercent() != null) {
                requireFirst(named, donor, field);
                requireDonor(donor, row, field);
                funding.add(new Funding(donor, row.amount(), row.currency(), row.sharePercent()));
            }
        }
        return funding;
    }

    /** @throws FieldRejectedException for a partner that is unknown or named twice */
    List<Implementer> implementers(ProgrammeForm form) {
        List<Implementer> implementers = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < form.implementers().size(); i++) {
            ImplementerRow row = form.implementers().get(i);
            String field = "implementers[" + i + "].partner";
            Long partner = partners.resolve(row.partner(), field);
            if (partner != null && row.capacity() != null) {
                requireFirst(named, partner, field);
                implementers.add(new Implementer(partner, row.capacity()));
            }
        }
        return implementers;
    }

    /** @throws FieldRejectedException for a city that is unknown or named twice */
    List<ProgrammeCity> cities(ProgrammeForm form) {
        List<ProgrammeCity> participating = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < form.cities().size(); i++) {
            CityRow row = form.cities().get(i);
            String field = "cities[" + i + "].city";
            Long city = cities.resolve(row.city(), field);
            if (city != null && row.selection() != null) {
                requireFirst(named, city, field);
                participating.add(new ProgrammeCity(city, row.selection(), row.assignment()));
            }
        }
        return participating;
    }

    /** The filled rows in one sentence, for the history. */
    static <R extends FormRow> String told(List<R> rows, Function<R, String> telling) {
        return rows.stream().filter(row -> !row.blank()).map(telling).collect(Collectors.joining("; "));
    }

    private static void requireFirst(Set<Long> named, Long id, String field) {
        if (!named.add(id)) {
            throw new FieldRejectedException(field, "programme.error.twice");
        }
    }

    private void requireDonor(long partnerId, FundingRow row, String field) {
        boolean donor = jdbc.sql("select exists (select 1 from partner_kind where partner_id = ? and kind = 'DONOR')")
                .param(partnerId)
                .query(Boolean.class)
                .single();
        if (!donor) {
            throw new FieldRejectedException(field, "programme.error.notDonor", String.valueOf(row.donor()));
        }
    }
}
