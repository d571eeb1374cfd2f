package org.capacityportal.access;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sessions of users who are signed in, on whatever instance. */
@Component
class RunningSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    RunningSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * Signs a user out everywhere, since a session keeps what its user could do when they signed in. Within a transaction
     * it waits for the commit: whoever signs in before would get the old rights again.
     */
    void end(long userId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            endNow(userId);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                endNow(userId);
            }
        });
    }

    private void endNow(long userId) {
        sessions.findByPrincipalName(SignedInUser.principalName(userId))
                .keySet()
                .forEach(sessions::deleteById);
    }
}
