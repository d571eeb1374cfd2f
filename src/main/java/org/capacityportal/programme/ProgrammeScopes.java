package org.capacityportal.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capacityportal.access.ForAdministrators;
import org.capacityportal.access.Role;
import org.capacityportal.access.ScopeDirectory;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The programmes that coordinators look after. */
@Service
@ForAdministrators
class ProgrammeScopes implements ScopeDirectory {

    private static final String OPTION = """
            p.id::text as value,
            translated(p.title, p.title_translations, :language)
                || ' (' || concat_ws('–', extract(year from p.starts_on),
                                     nullif(extract(year from p.ends_on), extract(year from p.starts_on))) || ')' as text
            """;

    private final JdbcClient jdbc;

    ProgrammeScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Role role() {
        return Role.COORDINATOR;
    }

    /** The latest first. */
    @Override
    public List<Option> choices(String typed) {
        Conditions conditions = new Conditions().and("p.deleted_at is null").search(typed, "p.search_text");
        return jdbc.sql("select " + OPTION + " from programme p " + conditions.where()
                        + " order by p.starts_on desc, p.id desc limit " + MOST)
                .params(conditions.parameters())
                .param("language", Language.current().tag())
                .query(Option.class)
                .list();
    }

    @Override
    public Map<Long, Option> of(Collection<Long> ids) {
        return jdbc
                .sql("select " + OPTION + " from programme p where p.id in (:ids)")
                .param("ids", ids)
                .param("language", Language.current().tag())
                .query(Option.class)
                .list()
                .stream()
                .collect(Collectors.toMap(option -> Long.valueOf(option.value()), option -> option));
    }

    @Override
    public long resolve(String choice, String field) {
        return jdbc.sql("select p.id from programme p where p.id::text = :choice and p.deleted_at is null")
                .param("choice", choice)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new FieldRejectedException(field, "user.error.programmeGone"));
    }
}
