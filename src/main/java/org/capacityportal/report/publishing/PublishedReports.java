package org.capacityportal.report.publishing;

import java.util.List;
import java.util.Map;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sorting;
import org.capacityportal.report.content.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published reports as far as the present viewer may read them. */
@Service
@ForEveryone
@Transactional(readOnly = true)
public class PublishedReports {

    private final Listing listing;
    private final JdbcClient jdbc;
    private final Records records;
    private final CurrentViewer viewer;

    PublishedReports(Listing listing, JdbcClient jdbc, Records records, CurrentViewer viewer) {
        this.listing = listing;
        this.jdbc = jdbc;
        this.records = records;
        this.viewer = viewer;
    }

    /** The versions of one subject, the latest first. */
    ListPage<PublishedVersion> list(Subject.Kind kind, long subjectId, ListRequest wanted) {
        ListPage<PublishedVersion.Head> heads = listing.read(
                PublishedVersion.Head.class,
                columns(),
                Records.TABLE,
                visible(kind, subjectId),
                new Sorting("v.id").by("-number", "-v.number"),
                new ListRequest(wanted.page(), null));
        return new ListPage<>(whole(heads.rows()), heads.total(), heads.page(), heads.lastPage(), null);
    }

    /** The latest versions of one subject, the latest first. */
    List<PublishedVersion> latest(Subject.Kind kind, long subjectId, int limit) {
        Conditions conditions = visible(kind, subjectId);
        return whole(jdbc.sql("select " + columns() + " from " + Records.TABLE + " " + conditions.where()
                        + " order by v.number desc limit :limit")
                .params(conditions.parameters())
                .param("limit", limit)
                .query(PublishedVersion.Head.class)
                .list());
    }

    /** How many versions of one subject there are. */
    long count(Subject.Kind kind, long subjectId) {
        Conditions conditions = visible(kind, subjectId);
        return jdbc.sql("select count(*) from " + Records.TABLE + " " + conditions.where())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    /** The numbers of all versions of one subject, the latest first, to choose one to compare with. */
    List<Integer> numbers(Subject.Kind kind, long subjectId) {
        Conditions conditions = visible(kind, subjectId);
        return jdbc.sql("select v.number from " + Records.TABLE + " " + conditions.where() + " order by v.number desc")
                .params(conditions.parameters())
                .query(Integer.class)
                .list();
    }

    /** @throws NotFoundException where there is no such version, or none that the viewer may read */
    public PublishedVersion version(Subject.Kind kind, long subjectId, int number) {
        Conditions conditions = visible(kind, subjectId).and("v.number = :number", Map.of("number", number));
        return jdbc.sql("select " + columns() + " from " + Records.TABLE + " " + conditions.where())
                .params(conditions.parameters())
                .query(PublishedVersion.Head.class)
                .optional()
                .map(head -> whole(List.of(head)).get(0))
                .orElseThrow(() -> new NotFoundException("published report", number));
    }

    /**
     * A version that the viewer may hand on.
     *
     * @throws NotFoundException as {@link #version}, and where the viewer may read it only
     */
    public PublishedVersion versionToHandOn(Subject.Kind kind, long subjectId, int number) {
        PublishedVersion version = version(kind, subjectId, number);
        if (!version.head().handedOn()) {
            throw new NotFoundException("published report to share", number);
        }
        return version;
    }

    /** The name that the subject of a version had, in the reader's language where the record is kept in it. */
    public String subjectName(PublishedVersion version) {
        return records.subjectName(version.id(), version.languageFor(null));
    }

    private List<PublishedVersion> whole(List<PublishedVersion.Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        List<Long> ids = heads.stream().map(PublishedVersion.Head::id).toList();
        Records.Parts parts = records.parts(ids);
        return heads.stream().map(head -> parts.of(head)).toList();
    }

    private Conditions visible(Subject.Kind kind, long subjectId) {
        Viewer reader = viewer.get();
        Conditions conditions = new Conditions()
                .and("v.kind = :kind and v.subject_id = :subject", Map.of("kind", kind.name(), "subject", subjectId))
                .and(VersionScope.condition("v", reader));
        reader.sqlParameters().forEach(conditions::bind);
        return conditions;
    }

    private String columns() {
        return """
                v.id, v.kind, v.subject_id, v.number, v.period_from, v.period_to, v.as_of, v.note, v.published_at,
                u.name as publisher, v.limited, v.participants, v.attendances, %s as handed_on""".formatted(VersionScope.handedOn("v", viewer.get()));
    }
}
