package org.capacityportal.city;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capacityportal.access.ForAdministrators;
import org.capacityportal.access.Role;
import org.capacityportal.access.ScopeDirectory;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The cities of city officials; a form names them as it does everywhere. */
@Service
@ForAdministrators
class CityScopes implements ScopeDirectory {

    private final Cities cities;
    private final JdbcClient jdbc;

    CityScopes(Cities cities, JdbcClient jdbc) {
        this.cities = cities;
        this.jdbc = jdbc;
    }

    @Override
    public Role role() {
        return Role.CITY_OFFICIAL;
    }

    @Override
    public List<Option> choices(String typed) {
        return cities.suggest(typed);
    }

    @Override
    public Map<Long, Option> of(Collection<Long> ids) {
        return jdbc
                .sql("""
                        select c.id, %1$s || coalesce(' (' || %2$s || ')', ', ' || %3$s) as value, %1$s as name
                        from city c join country k on k.code = c.country_code left join region r on r.id = c.region_id
                        where c.id in (:ids)""".formatted(Cities.name("c"), Cities.name("r"), Cities.name("k")))
                .param("ids", ids)
                .param("language", Language.current().tag())
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::id, city -> new Option(city.value(), city.name())));
    }

    @Override
    public long resolve(String choice, String field) {
        Long id = cities.resolve(choice, field);
        if (id == null) {
            throw new FieldRejectedException(field, "validation.required");
        }
        return id;
    }

    private record Named(long id, String value, String name) {}
}
