package org.capacityportal.programme.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.platform.Currencies;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Refusals;
import org.capacityportal.platform.TypedNumber;
import org.capacityportal.programme.Programmes;
import org.capacityportal.programme.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Classifies the programmes in the scope of whoever enters data. */
@Service
@Transactional
@ForCoordinators
class ClassificationManagement {

    private final ClassificationRepository repository;
    private final Programmes programmes;
    private final AuditLog log;
    private final JdbcClient jdbc;

    ClassificationManagement(
            ClassificationRepository repository, Programmes programmes, AuditLog log, JdbcClient jdbc) {
        this.repository = repository;
        this.programmes = programmes;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** The form of a programme's classification as it is now. */
    @Transactional(readOnly = true)
    Editable<ClassificationForm> edit(long programmeId) {
        ProgrammeClassification programme = find(programmeId);
        return new Editable<>(ClassificationForm.of(programme), programme.version());
    }

    /**
     * @throws OptimisticLockingFailureException where somebody saved the programme after the form was opened
     * @throws FieldRejectedException for everything that is wrong, together
     */
    void change(long programmeId, ClassificationForm form, int version) {
        ProgrammeClassification programme = find(programmeId);
        Editable.requireCurrent(version, programme.version());
        Refusals refusals = new Refusals();
        refuseTaken(programmeId, form.iatiIdentifier(), refusals);
        refuseCurrency(programmeId, programme, form.currency(), refusals);
        List<SectorShare> shares = sectors(form.sectors(), refusals);
        refusals.throwIfAny();
        List<Marking> markings = form.markers().stream()
                .filter(row -> !row.blank())
                .map(row ->
                        new Marking(Objects.requireNonNull(row.marker()), Objects.requireNonNull(row.significance())))
                .toList();
        Map<String, String> before = told(programme);
        programme.identify(form.iatiIdentifier());
        programme.reportIn(Objects.requireNonNull(form.currency()));
        programme.divide(shares);
        programme.mark(markings);
        repository.flush();
        record(programmeId, programme, before);
    }

    private ProgrammeClassification find(long programmeId) {
        programmes.requireWritable(programmeId);
        return repository.findById(programmeId).orElseThrow(() -> new NotFoundException("programme", programmeId));
    }

    private void refuseTaken(long programmeId, @Nullable String identifier, Refusals refusals) {
        boolean taken = identifier != null
                && jdbc.sql("""
                        select exists (select 1 from programme
                                       where iati_identifier = :identifier and id <> :programme and deleted_at is null)""")
                        .param("identifier", identifier)
                        .param("programme", programmeId)
                        .query(Boolean.class)
                        .single();
        if (taken) {
            refusals.refuse("iatiIdentifier", "classification.error.iatiTaken");
        }
    }

    /** Every spending carries its rate to the currency; another one would make them all wrong. */
    private void refuseCurrency(
            long programmeId, ProgrammeClassification programme, @Nullable String wanted, Refusals refusals) {
        if (!Currencies.known(wanted)) {
            refusals.refuse("currency", "classification.error.currency");
        } else if (!programme.currency().equals(wanted) && spent(programmeId)) {
            refusals.refuse("currency", "classification.error.currencyInUse", programme.currency());
        }
    }

    /** Whether money of the programme is on record. Whoever records some in this moment waits until this is done. */
    private boolean spent(long programmeId) {
        jdbc.sql("select id from programme where id = :programme for no key update")
                .param("programme", programmeId)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        select exists (select 1 from spending where programme_id = :programme and deleted_at is null)
                            or exists (select 1 from event e join spending s on s.event_id = e.id and s.deleted_at is null
                                       where e.programme_id = :programme and e.deleted_at is null)""")
                .param("programme", programmeId)
                .query(Boolean.class)
                .single();
    }

    private static List<SectorShare> sectors(List<ClassificationForm.SectorRow> rows, Refusals refusals) {
        List<SectorShare> shares = new ArrayList<>();
        boolean complete = true;
        for (int i = 0; i < rows.size(); i++) {
            ClassificationForm.SectorRow row = rows.get(i);
            if (row.blank()) {
                continue;
            }
            String path = "sectors[" + i + "].";
            Sector sector = row.sector();
            BigDecimal percent = percent(row.percent());
            if (sector == null) {
                refusals.refuse(path + "sector", "validation.required");
            } else if (shares.stream().anyMatch(share -> share.sector() == sector)) {
                refusals.refuse(path + "sector", "classification.error.sectorTwice");
            } else if (percent != null) {
                shares.add(new SectorShare(sector, percent));
                continue;
            }
            if (percent == null) {
                refusals.refuse(path + "percent", "classification.error.percent");
            }
            complete = false;
        }
        BigDecimal sum = SectorShare.sum(shares);
        if (complete && !shares.isEmpty() && sum.compareTo(SectorShare.WHOLE) != 0) {
            refusals.refuse("sectors[0].percent", "classification.error.sum", TypedNumber.plain(sum));
        }
        return shares;
    }

    private static @Nullable BigDecimal percent(@Nullable String typed) {
        BigDecimal percent = TypedNumber.of(typed);
        boolean possible = percent != null
                && percent.signum() > 0
                && percent.compareTo(SectorShare.WHOLE) <= 0
                && percent.stripTrailingZeros().scale() <= 2;
        return possible ? percent : null;
    }

    /** The parts that are no properties of their own in the history. */
    private static Map<String, String> told(ProgrammeClassification programme) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("sectors", programme.sectors().stream().map(SectorShare::told).collect(Collectors.joining("; ")));
        told.put("markers", programme.markers().stream().map(Marking::told).collect(Collectors.joining("; ")));
        return told;
    }

    private void record(long programmeId, ProgrammeClassification programme, Map<String, String> before) {
        Map<String, String[]> changes = new LinkedHashMap<>();
        told(programme).forEach((field, now) -> {
            String was = String.valueOf(before.get(field));
            if (!was.equals(now)) {
                changes.put(field, new String[] {was, now});
            }
        });
        if (!changes.isEmpty()) {
            log.record(
                    new Tracked.Page("programme", programmeId),
                    programme.auditEntity(),
                    programmeId,
                    "CHANGED",
                    programme.auditLabel(),
                    changes);
        }
    }
}
