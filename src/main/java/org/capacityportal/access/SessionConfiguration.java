package org.capacityportal.access;

import jakarta.servlet.DispatcherType;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions live in the database, so that any instance can answer any request and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    private static final Duration IDLE = Duration.ofHours(8);

    /**
     * Two requests of one browser may be the first to keep something in the session, and both are to succeed. Which
     * transaction a session is read and written in is for {@link FrugalSessions} to say.
     */
    @Bean
    JdbcIndexedSessionRepository storedSessions(DataSource database) {
        JdbcIndexedSessionRepository sessions = new JdbcIndexedSessionRepository(
                new PreparedOnServer(database), TransactionOperations.withoutTransaction());
        sessions.setDefaultMaxInactiveInterval(IDLE);
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        return sessions;
    }

    @Bean
    @Primary
    FrugalSessions<?> frugalSessions(
            @Qualifier("storedSessions") FindByIndexNameSessionRepository<? extends Session> stored,
            PlatformTransactionManager transactions) {
        return new FrugalSessions<>(stored, transactions);
    }

    @Bean
    FilterRegistrationBean<SessionOfRequest> sessionOfRequest(FrugalSessions<?> sessions) {
        FilterRegistrationBean<SessionOfRequest> filter = new FilterRegistrationBean<>(new SessionOfRequest(sessions));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return filter;
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /**
     * Has the database keep the plans of these statements, which all find a session by its key. To plan them anew for each
     * request, as the portal does with all others, costs three times what they do.
     */
    private static final class PreparedOnServer extends JdbcTemplate {

        PreparedOnServer(DataSource database) {
            super(database);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        }
    }
}
