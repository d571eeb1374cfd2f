package org.capacityportal.programme.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts that the indicators of a programme can be told apart into, in the reader's language. */
@Component
class Parts {

    private final JdbcClient jdbc;
    private final Wording wording;

    Parts(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    /** In the order of the dimensions; regions are those that the programme works with, by name. */
    List<Part> of(long programmeId, Collection<Dimension> dimensions) {
        List<Part> parts = new ArrayList<>();
        for (Dimension dimension : Dimension.inOrder(dimensions)) {
            if (dimension == Dimension.REGION) {
                parts.addAll(regions(programmeId));
            } else {
                dimension
                        .constants()
                        .forEach(constant -> parts.add(new Part(
                                dimension.category(constant),
                                dimension,
                                wording.message("indicator.part." + dimension + "." + constant))));
            }
        }
        return parts;
    }

    /** All parts for a select that does not know yet which dimensions will be ticked. */
    List<Option> options(long programmeId) {
        return of(programmeId, List.of(Dimension.values())).stream()
                .map(part -> new Option(
                        part.category(),
                        wording.message("indicator.dimensions." + part.dimension()) + ": " + part.name()))
                .toList();
    }

    /** Regions of its cities and of whoever is invited to its events, and those that its indicators name already. */
    private List<Part> regions(long programmeId) {
        return jdbc.sql("""
                        select 'REGION:' || r.id as category, 'REGION' as dimension, %1$s as name
                        from region r
                        where r.id in (
                            select c.region_id from programme_city pc join city c on c.id = pc.city_id where pc.programme_id = :programme
                            union
                            select coalesce(i.region_id, c.region_id)
                            from event_invitee i
                            join event e on e.id = i.event_id and e.deleted_at is null
                            left join city c on c.id = i.city_id
                            where e.programme_id = :programme
                            union
                            select substring(t.category from 8)::bigint
                            from indicator_target t join indicator i on i.id = t.indicator_id
                            where i.programme_id = :programme and t.category like 'REGION:%%'
                            union
                            select substring(v.category from 8)::bigint
                            from indicator_value v join indicator i on i.id = v.indicator_id
                            where i.programme_id = :programme and v.category like 'REGION:%%')
                        order by %1$s collate %2$s, r.id""".formatted(Cities.name("r"), Language.current().collation()))
                .param("programme", programmeId)
                .param("language", Language.current().tag())
                .query(Part.class)
                .list();
    }
}
