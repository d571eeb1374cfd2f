package org.capacityportal.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the organisation that a field of an event's form names. */
@Component
class PartnerLookup {

    private final JdbcClient jdbc;

    PartnerLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return null for a blank field
     * @throws FieldRejectedException where no organisation, or more than one, has that name in any language
     */
    @Nullable Long resolve(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<Long> found =
                jdbc.sql("""
                        select p.id from partner p
                        where p.deleted_at is null
                          and p.search_text like '%' || fold(:typed) || '%'
                          and (fold(:typed) in (fold(p.name), fold(p.short_name))
                               or exists (select 1 from jsonb_each_text(p.name_translations) t where fold(t.value) = fold(:typed)))
                        limit 2""").param("typed", typed.strip()).query(Long.class).list();
        if (found.isEmpty()) {
            throw new FieldRejectedException(field, "event.error.partnerUnknown", typed.strip());
        }
        if (found.size() > 1) {
            throw new FieldRejectedException(field, "event.error.partnerAmbiguous", typed.strip());
        }
        return found.get(0);
    }

    /** Organisations' names as {@link #resolve} takes them back, by id. */
    Map<Long, String> typed(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("""
                        select id, translated(name, name_translations, :language) as name
                        from partner where id = any(:ids)""")
                .param("ids", ids.toArray(Long[]::new))
                .param("language", Language.current().tag())
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }
}
