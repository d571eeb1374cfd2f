package org.capacityportal.programme.classification;

import java.math.BigDecimal;
import java.util.List;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.programme.PolicyMarker;
import org.capacityportal.programme.Programmes;
import org.capacityportal.programme.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how a programme is classified. */
@Service
@Transactional(readOnly = true)
@ForEveryone
class Classifications {

    /**
     * @param sectors the largest first
     * @param markers the aims that somebody has judged, in the order of the catalogue
     */
    record Shown(
            long programmeId,
            @Nullable String iatiIdentifier,
            String currency,
            List<Part> sectors,
            List<Aim> markers) {}

    record Part(Sector sector, BigDecimal percent) {}

    record Aim(PolicyMarker marker, Significance significance) {}

    private record Head(@Nullable String iatiIdentifier, String currency) {}

    private final Programmes programmes;
    private final JdbcClient jdbc;

    Classifications(Programmes programmes, JdbcClient jdbc) {
        this.programmes = programmes;
        this.jdbc = jdbc;
    }

    Shown of(long programmeId) {
        programmes.requireVisible(programmeId);
        Head head = jdbc.sql("select iati_identifier, currency from programme where id = ?")
                .param(programmeId)
                .query(Head.class)
                .single();
        List<Part> sectors = jdbc.sql(
                        "select code, percent from programme_sector where programme_id = ? order by percent desc, code")
                .param(programmeId)
                .query((row, number) -> new Part(Sector.ofCode(row.getString("code")), row.getBigDecimal("percent")))
                .list();
        List<Aim> markers = jdbc
                .sql("select marker, significance from programme_policy_marker where programme_id = ?")
                .param(programmeId)
                .query((row, number) -> new Aim(
                        PolicyMarker.valueOf(row.getString("marker")),
                        Significance.values()[row.getInt("significance")]))
                .list()
                .stream()
                .sorted((one, other) -> one.marker().compareTo(other.marker()))
                .toList();
        return new Shown(programmeId, head.iatiIdentifier(), head.currency(), sectors, markers);
    }
}
