package org.capacityportal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks where a request begins and ends, so that its session is read once however often it is asked for. */
class SessionOfRequest extends OncePerRequestFilter {

    private final FrugalSessions<?> sessions;

    SessionOfRequest(FrugalSessions<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.begin();
        try {
            chain.doFilter(request, response);
        } finally {
            sessions.end();
        }
    }
}
