package org.capacityportal.outcome;

import java.util.List;
import java.util.Optional;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.event.EventScope;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the event that an outcome comes of by its title and first day, among those in the viewer's scope. */
@Service
@Transactional(readOnly = true)
@ForCoordinators
class OriginEvents {

    private static final String TITLE = "translated(e.title, e.title_translations, :language)";
    private static final String TYPED = TITLE + " || ', ' || e.starts_on";

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    OriginEvents(JdbcClient jdbc, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    /** Up to ten events whose title in any language holds what was typed, the latest first. */
    List<Option> suggest(String typed) {
        Conditions conditions = visible().search(typed, "e.search_text");
        return jdbc.sql("""
                        select %s as value,
                               concat_ws(' · ', coalesce(p.short_title, translated(p.title, p.title_translations, :language)),
                                         e.starts_on || ' – ' || e.ends_on) as text
                        from event e left join programme p on p.id = e.programme_id
                        %s order by e.ends_on desc, e.id desc limit 10""".formatted(TYPED, conditions.where()))
                .params(conditions.parameters())
                .query(Option.class)
                .list();
    }

    /**
     * The event that a field names: its title in any language, alone or followed by its first day.
     *
     * @param field the form's field, for the refusal
     * @return null for a blank field
     * @throws FieldRejectedException where no event in the viewer's scope, or more than one, is named so
     */
    @Nullable OriginEvent resolve(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        // The words of the title narrow the search by index; the comparison below decides.
        String words = typed.replaceFirst(",\\s*\\d{4}-\\d{2}-\\d{2}\\s*$", "").replaceAll("[^\\p{L}\\p{N}]+", " ");
        Conditions conditions = visible().search(words, "e.search_text").bind("typed", typed.strip());
        List<OriginEvent> found = query(conditions.and("""
                exists (select 1 from (select e.title union all select value from jsonb_each_text(e.title_translations)) as own (title)
                        where fold(:typed) in (fold(own.title), fold(own.title || ', ' || e.starts_on)))"""));
        if (found.size() != 1) {
            throw new FieldRejectedException(
                    field,
                    found.isEmpty() ? "outcome.error.eventUnknown" : "outcome.error.eventAmbiguous",
                    typed.strip());
        }
        return found.get(0);
    }

    /** The event of that id; empty where there is none in the viewer's scope. */
    @ForEveryone
    Optional<OriginEvent> find(long id) {
        return query(visible().and("e.id = :id").bind("id", id)).stream().findFirst();
    }

    private Conditions visible() {
        Viewer reader = viewer.get();
        return new Conditions()
                .and(EventScope.condition("e", reader), reader.sqlParameters())
                .bind("language", Language.current().tag());
    }

    private List<OriginEvent> query(Conditions conditions) {
        return jdbc.sql("select e.id, %s as title, e.starts_on, e.ends_on, %s as typed from event e %s limit 2"
                        .formatted(TITLE, TYPED, conditions.where()))
                .params(conditions.parameters())
                .query(OriginEvent.class)
                .list();
    }
}
