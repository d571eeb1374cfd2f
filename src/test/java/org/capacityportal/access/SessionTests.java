package org.capacityportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class SessionTests {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Autowired
    private FrugalSessions<?> frugal;

    @Test
    void twoRequestsAtOnceMayBeTheFirstToKeepSomething() {
        keepTwice(sessions);
    }

    @Test
    void theLastAccessIsStoredToTheMinute() {
        touch(frugal);
    }

    @Test
    void whatNobodyChangedIsNotWritten() {
        AtomicInteger written = new AtomicInteger();
        FrugalSession<? extends Session> session = frugal.createSession();
        session.storeBy(stored -> written.incrementAndGet());
        session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(1));
        session.storeBy(stored -> written.incrementAndGet());
        assertThat(written).as("written when it was new").hasValue(1);

        session.removeAttribute("kept");
        session.storeBy(stored -> written.incrementAndGet());
        assertThat(written).hasValue(2);
    }

    @Test
    void whatARequestKeepsIsStoredWhateverBecomesOfItsWork(@Autowired TransactionTemplate transaction) {
        keepWithinWork(frugal, transaction);
    }

    @Test
    void aSessionThatWasEndedIsOverAtTheNextRequestAndWithinTheSame() {
        endWithinRequest(frugal);
    }

    private static <S extends Session> void keepTwice(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S one = sessions.findById(session.getId());
        S other = sessions.findById(session.getId());

        one.setAttribute("kept", "by one");
        other.setAttribute("kept", "by the other");
        sessions.save(one);
        sessions.save(other);

        assertThat(sessions.findById(session.getId()).<String>getAttribute("kept"))
                .isEqualTo("by the other");
        sessions.deleteById(session.getId());
    }

    private static <S extends Session> void touch(FrugalSessions<S> sessions) {
        FrugalSession<S> session = sessions.createSession();
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(3600);
        session.setLastAccessedTime(begun);
        sessions.save(session);

        FrugalSession<S> soonAfter = sessions.findById(session.getId());
        soonAfter.setLastAccessedTime(begun.plusSeconds(59));
        sessions.save(soonAfter);
        assertThat(sessions.findById(session.getId()).getLastAccessedTime()).isEqualTo(begun);

        FrugalSession<S> later = sessions.findById(session.getId());
        later.setLastAccessedTime(begun.plusSeconds(60));
        sessions.save(later);
        assertThat(sessions.findById(session.getId()).getLastAccessedTime()).isEqualTo(begun.plusSeconds(60));
        sessions.deleteById(session.getId());
    }

    /** A page is sent, and its session saved, while the work that shows it may still run and fail. */
    private static <S extends Session> void keepWithinWork(
            FrugalSessions<S> sessions, TransactionTemplate transaction) {
        FrugalSession<S> session = sessions.createSession();
        sessions.save(session);
        transaction.executeWithoutResult(work -> {
            FrugalSession<S> found = sessions.findById(session.getId());
            found.setAttribute("kept", "for the next page");
            sessions.save(found);
            work.setRollbackOnly();
        });
        assertThat(sessions.findById(session.getId()).<String>getAttribute("kept"))
                .isEqualTo("for the next page");
        sessions.deleteById(session.getId());
    }

    private static <S extends Session> void endWithinRequest(FrugalSessions<S> sessions) {
        FrugalSession<S> session = sessions.createSession();
        sessions.save(session);
        sessions.begin();
        try {
            FrugalSession<S> found = sessions.findById(session.getId());
            assertThat(sessions.findById(session.getId()))
                    .as("read once in a request")
                    .isSameAs(found);
            sessions.deleteById(session.getId());
            assertThat(sessions.findById(session.getId())).isNull();
        } finally {
            sessions.end();
        }
        assertThat(sessions.findById(session.getId())).isNull();
    }
}
