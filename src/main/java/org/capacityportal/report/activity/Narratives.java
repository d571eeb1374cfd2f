package org.capacityportal.report.activity;

import java.util.List;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.NarrativeLine;
import org.capacityportal.report.content.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what coordinators told of the programmes of a report for the time it covers. */
@Component
public class Narratives {

    private final JdbcClient jdbc;

    Narratives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A narrative that meets the period is told in the reader's language where all its texts are translated, else as it was written. */
    public List<NarrativeLine> narratives(List<Long> programmes, Period period) {
        return jdbc.sql("""
                with told as (
                    select n.*, coalesce((n.deviations is null or n.deviations_translations ->> :language <> '')
                                         and (n.lessons is null or n.lessons_translations ->> :language <> '')
                                         and (n.risks is null or n.risks_translations ->> :language <> ''), false) as translated
                    from narrative n
                    where n.deleted_at is null and n.starts_on <= :to and n.ends_on >= :from and n.programme_id = any (:programmes)
                )
                select n.programme_id, translated(p.title, p.title_translations, :language) as programme,
                       n.starts_on, n.ends_on, case when n.translated then :language else n.text_language end as language,
                       case when n.translated then translated(n.deviations, n.deviations_translations, :language)
                            else n.deviations end as deviations,
                       case when n.translated then translated(n.lessons, n.lessons_translations, :language)
                            else n.lessons end as lessons,
                       case when n.translated then translated(n.risks, n.risks_translations, :language)
                            else n.risks end as risks
                from told n join programme p on p.id = n.programme_id
                order by p.starts_on, p.id, n.starts_on, n.ends_on""")
                .param("programmes", programmes.toArray(Long[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .param("language", Language.current().tag())
                .query(NarrativeLine.class)
                .list();
    }
}
