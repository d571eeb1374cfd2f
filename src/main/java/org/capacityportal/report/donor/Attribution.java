package org.capacityportal.report.donor;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.delegation.summary.SummedUp;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.FunderLine;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScope;
import org.springframework.stereotype.Component;

/**
 * The donor's part of what does not add up over events. A person who was at events of several donors is one person: each
 * donor gets the mean of its shares of all events of the period that the person was at, so that the donors' parts of a
 * person never exceed one. Cities likewise.
 */
@Component
class Attribution {

    private final FigureQueries queries;

    Attribution(FigureQueries queries) {
        this.queries = queries;
    }

    Map<Figure, BigDecimal> ofPeopleAndCities(FigureScope scope) {
        Map<Figure, BigDecimal> attributed = new EnumMap<>(Figure.class);
        queries.query(scope, """
                , any_held as materialized (
                    select e.id from event e where %1$s
                ), of_any_donor as materialized (
                    %2$s
                ), own as (
                    select distinct unnest(people) as id from sent
                ), person as (
                    select p.id, a.sex, avg(coalesce(h.share, 0)) as share
                    from of_any_donor a
                    left join held h on h.id = a.event_id
                    cross join lateral unnest(a.people) as p (id)
                    where p.id in (select id from own)
                    group by 1, 2
                ), city_at_event as (
                    select event_id, city_id from of_any_donor
                    union
                    select e.id, c.city_id from any_held e join head_count c on c.event_id = e.id and c.total > 0
                ), city_reached as (
                    select c.city_id, avg(coalesce(h.share, 0)) as share
                    from city_at_event c
                    left join held h on h.id = c.event_id
                    where c.city_id in (select city_id from delegations)
                    group by 1
                )
                select round(coalesce(sum(share), 0), 4) as participants,
                       round(coalesce(sum(share) filter (where sex = 'WOMAN'), 0), 4) as women,
                       round(coalesce(sum(share) filter (where sex = 'MAN'), 0), 4) as men,
                       round(coalesce(sum(share) filter (where sex is null), 0), 4) as sex_not_recorded,
                       (select round(coalesce(sum(share), 0), 4) from city_reached) as cities_reached
                from person""".formatted(scope.held(), SummedUp.of("any_held", "d.role = 'DELEGATE'")))
                .query(row -> {
                    attributed.put(Figure.PARTICIPANTS, row.getBigDecimal("participants"));
                    attributed.put(Figure.WOMEN, row.getBigDecimal("women"));
                    attributed.put(Figure.MEN, row.getBigDecimal("men"));
                    attributed.put(Figure.SEX_NOT_RECORDED, row.getBigDecimal("sex_not_recorded"));
                    attributed.put(Figure.CITIES_REACHED, row.getBigDecimal("cities_reached"));
                });
        return attributed;
    }

    /** The other donors of the events, in the order of their shares. */
    List<FunderLine> otherFunders(FigureScope scope) {
        return queries.query(scope, """
                select s.event_id, translated(p.name, p.name_translations, :language) as name, s.share
                from counted c
                join event_donor_share s on s.event_id = c.id and s.donor_id <> :subject
                join partner p on p.id = s.donor_id
                order by s.event_id, s.share desc, p.id""").query(FunderLine.class).list();
    }
}
