package org.capacityportal.event.spending;

import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.event.EventScope;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.programme.ProgrammeScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the events and programmes whose money the present viewer may see: all in their scope, but none for officials. */
@Component
class SpendingOwners {

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    SpendingOwners(JdbcClient jdbc, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    /** Whether the present viewer sees what anything cost. */
    boolean seesMoney() {
        return viewer.get().role() != Role.CITY_OFFICIAL;
    }

    /** @throws NotFoundException where there is no such event or programme, or none whose money the viewer may see */
    SpendingOwner visible(SpendingOwner.Kind kind, long id) {
        Viewer reader = viewer.get();
        if (!seesMoney()) {
            throw new NotFoundException("spending of " + kind, id);
        }
        return jdbc.sql("""
                        select :kind as kind, o.id, translated(o.title, o.title_translations, :language) as title,
                               case when o.title_translations ->> :language <> '' then :language else o.text_language end
                                   as title_language,
                               %s as currency, o.starts_on
                        from %s where o.id = :owner and %s""".formatted(
                                kind == SpendingOwner.Kind.EVENT ? "p.currency" : "o.currency",
                                kind == SpendingOwner.Kind.EVENT
                                        ? "event o left join programme p on p.id = o.programme_id"
                                        : "programme o",
                                kind == SpendingOwner.Kind.EVENT
                                        ? EventScope.condition("o", reader)
                                        : ProgrammeScope.condition("o", reader)))
                .param("kind", kind.name())
                .param("owner", id)
                .param("language", Language.current().tag())
                .params(reader.sqlParameters())
                .query(SpendingOwner.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("spending of " + kind, id));
    }

    /** @throws NotFoundException as {@link #visible}, and for viewers who only read */
    SpendingOwner writable(SpendingOwner owner) {
        if (!viewer.get().coordinates()) {
            throw new NotFoundException("spending of " + owner.kind(), owner.id());
        }
        return visible(owner.kind(), owner.id());
    }

    /**
     * The currency in which money of the owner is reported, which stays as it is until the transaction ends; null where
     * the owner has none.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String heldCurrency(SpendingOwner owner) {
        return jdbc.sql("select p.currency from programme p where p.id = "
                        + (owner.programme() ? ":owner" : "(select e.programme_id from event e where e.id = :owner)")
                        + " for share")
                .param("owner", owner.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
