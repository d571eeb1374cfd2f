package org.capacityportal.partner;

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

/** The partners of kind donor, to which the users of donors are limited. */
@Service
@ForAdministrators
class PartnerScopes implements ScopeDirectory {

    private static final String DONORS = "p.deleted_at is null and exists ("
            + "select 1 from partner_kind k where k.partner_id = p.id and k.kind = 'DONOR')";
    private static final String NAME = "translated(p.name, p.name_translations, :language)";

    private final JdbcClient jdbc;

    PartnerScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Role role() {
        return Role.DONOR;
    }

    @Override
    public List<Option> choices(String typed) {
        Conditions conditions = new Conditions().and(DONORS).search(typed, "p.search_text");
        return jdbc.sql(
                        "select p.id::text as value, %1$s as text from partner p %2$s order by %1$s collate %3$s limit %4$d"
                                .formatted(
                                        NAME,
                                        conditions.where(),
                                        Language.current().collation(),
                                        MOST))
                .params(conditions.parameters())
                .param("language", Language.current().tag())
                .query(Option.class)
                .list();
    }

    @Override
    public Map<Long, Option> of(Collection<Long> ids) {
        return jdbc
                .sql("select p.id::text as value, " + NAME + " as text from partner p where p.id in (:ids)")
                .param("ids", ids)
                .param("language", Language.current().tag())
                .query(Option.class)
                .list()
                .stream()
                .collect(Collectors.toMap(option -> Long.valueOf(option.value()), option -> option));
    }

    @Override
    public long resolve(String choice, String field) {
        return jdbc.sql("select p.id from partner p where p.id::text = :choice and " + DONORS)
                .param("choice", choice)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new FieldRejectedException(field, "user.error.donorGone"));
    }
}
