package org.capacityportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.capacityportal.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@PortalTest
class SessionTests {

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Test
    void twoRequestsAtOnceMayBeTheFirstToKeepSomething() {
        keepTwice(sessions);
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
}
