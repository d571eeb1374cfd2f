package org.capacityportal.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The portal's address as its users type it: {@code portal.base-url}, else that of the present request. */
@Component
public class PortalAddress {

    private final String configured;
    private final int port;

    PortalAddress(@Value("${portal.base-url}") String configured, @Value("${server.port}") int port) {
        this.configured = configured.replaceFirst("/+$", "");
        this.port = port;
    }

    String account(String token) {
        return of("/account/" + token);
    }

    /** The whole address of a page of the portal, as it is handed on. */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        if (!configured.isEmpty()) {
            return configured;
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? "http://localhost:" + port
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
