package org.capacityportal.report.spending;

import java.util.List;
import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.RateLine;
import org.capacityportal.report.figures.FigureQueries;
import org.capacityportal.report.figures.FigureScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up spending, each currency for itself. A programme’s and a donor’s report count what was spent within the period,
 * whatever became of the event; that of a city or region its people’s part of whatever its events cost, whenever that was
 * paid.
 */
@Component
public class SpendingQueries {

    private final FigureQueries queries;

    SpendingQueries(FigureQueries queries) {
        this.queries = queries;
    }

    /**
     * The programmes as a whole first, then the events in the order of their dates.
     *
     * @param events those of the report, which say whose part of them a city or region has
     */
    public List<CostLine> costs(FigureScope scope, List<EventLine> events) {
        return query(scope, events, """
                , cost as (
                    select event_id, programme_id, share, reporting_currency as currency,
                           %s as instruction, %s as participants, %s as travel, %s as other,
                           %s as by_cities, %s as by_partners
                    from spent group by 1, 2, 3, 4, part, whole
                )
                select c.event_id, coalesce(c.programme_id, e.programme_id) as programme_id, c.currency,
                       case when e.id is null then translated(p.title, p.title_translations, :language)
                            else translated(e.title, e.title_translations, :language) end as title,
                       case when coalesce(e.title_translations, p.title_translations) ->> :language <> '' then :language
                            else coalesce(e.text_language, p.text_language) end as title_language,
                       c.instruction, c.participants, c.travel, c.other,
                       c.instruction + c.participants + c.travel + c.other as total, c.by_cities, c.by_partners,
                       round(c.share, 4) as share
                from cost c
                left join event e on e.id = c.event_id
                left join programme p on p.id = c.programme_id
                order by e.ends_on nulls first, e.id, p.id, c.currency""".formatted(
                                sum("category = 'INSTRUCTION'"),
                                sum("category = 'PARTICIPANTS'"),
                                sum("category = 'TRAVEL'"),
                                sum("category = 'OTHER'"),
                                sum("payer_city_id is not null"),
                                sum("payer_partner_id is not null")))
                .query(CostLine.class)
                .list();
    }

    /** The rates at which spending in other currencies than the reporting one was converted. */
    public List<RateLine> rates(FigureScope scope, List<EventLine> events) {
        return query(scope, events, """
                select currency, reporting_currency, rate, rate_on, sum(round(amount * part / whole, 2)) as amount
                from spent where currency <> reporting_currency
                group by 1, 2, 3, 4 order by 1, 2, 4, 3""").query(RateLine.class).list();
    }

    private static String sum(String condition) {
        return "coalesce(round(sum(reported_amount) filter (where " + condition + ") * part / whole, 2), 0.00)";
    }

    private JdbcClient.StatementSpec query(FigureScope scope, List<EventLine> events, String sql) {
        List<EventLine> attended =
                events.stream().filter(event -> event.attendances() > 0).toList();
        return queries.query(scope, counted(scope) + sql)
                .param("counted", attended.stream().map(EventLine::id).toArray(Long[]::new))
                .param("parts", attended.stream().map(EventLine::attendances).toArray(Long[]::new))
                .param("wholes", attended.stream().map(EventLine::present).toArray(Long[]::new));
    }

    /** The table {@code spent}, of each row of which {@code part / whole} counts. */
    private static String counted(FigureScope scope) {
        if (scope.ofPlace()) {
            return """
                    , spent as (
                        select s.*, c.part, c.whole, null::numeric as share
                        from unnest(:counted, :parts, :wholes) as c (event_id, part, whole)
                        join spending s on s.event_id = c.event_id
                        where s.deleted_at is null
                    )
                    """;
        }
        return """
                , spent as (
                    select s.*, 1 as part, 1 as whole, %1$s
                    where s.deleted_at is null and s.spent_on between :from and :to
                    union all
                    select s.*, 1, 1, %2$s and %3$s
                      and s.deleted_at is null and s.spent_on between :from and :to
                )
                """.formatted(ofProgrammes(scope), ofEvents(scope), scope.visibleEvent());
    }

    private static String ofProgrammes(FigureScope scope) {
        return scope.ofDonor()
                ? "f.share_percent / 100 as share from spending s join funding f on f.programme_id = s.programme_id"
                        + " and f.donor_id = :subject and f.programme_id in (" + scope.programmes() + ")"
                : "null::numeric as share from spending s join programme p on p.id = s.programme_id and p.id = :subject";
    }

    private static String ofEvents(FigureScope scope) {
        return scope.ofDonor()
                ? "d.share from spending s join event e on e.id = s.event_id"
                        + " join event_donor_share d on d.event_id = e.id where d.donor_id = :subject"
                : "null::numeric from spending s join event e on e.id = s.event_id where e.programme_id = :subject";
    }
}
