package org.capacityportal.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/** Sign-in, and what every answer of the portal carries for safety. Who may do what stands at the use cases. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** Everything from the portal itself; no inline script, no inline style, no other site. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** On every answer; static files bring a cache control of their own. */
    private static final List<HeaderWriter> HEADERS = List.of(
            new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
            new XContentTypeOptionsHeaderWriter(),
            new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
            new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
            new PermissionsPolicyHeaderWriter("camera=(), geolocation=(), microphone=()"),
            new HstsHeaderWriter(),
            new XXssProtectionHeaderWriter(),
            new CacheControlHeadersWriter());

    private static final Set<String> SIGNING_IN_OR_OUT = Set.of("/login", "/logout");

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login",
                                "/account/**",
                                "/shared/**",
                                "/certificates/**",
                                "/check-in/**",
                                "/evaluate/**",
                                "/css/**",
                                "/js/**",
                                "/images/**",
                                "/vendor/**",
                                "/error")
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login").failureUrl("/login?error"))
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(concealing()))
                .headers(headers -> {
                    headers.defaultsDisabled();
                    HEADERS.forEach(headers::addHeaderWriter);
                })
                .build();
    }

    /**
     * Existence is not revealed: what is forbidden answers as if it were not there. An expired form says so; that of the
     * sign-in page, which many keep open for days, is simply shown again.
     */
    private static AccessDeniedHandler concealing() {
        return (request, response, denied) -> {
            if (denied instanceof CsrfException && SIGNING_IN_OR_OUT.contains(request.getServletPath())) {
                response.sendRedirect(request.getContextPath() + "/login?expired");
                return;
            }
            int status = denied instanceof CsrfException
                    ? HttpServletResponse.SC_FORBIDDEN
                    : HttpServletResponse.SC_NOT_FOUND;
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
            response.sendError(status);
        };
    }

    /** Requests are observed as a whole; to observe each filter and each rule besides costs more than what they do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Refuses what no field holds and no database stores: text with the character NUL. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** What the firewall refuses does not come as far as the chain that writes the headers. */
    @Bean
    RequestRejectedHandler refusal() {
        return (request, response, refused) -> {
            HEADERS.forEach(writer -> writer.writeHeaders(request, response));
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    /**
     * Compares the password first and asks afterwards whether the account is locked or disabled, so that unknown, locked
     * and disabled users cannot be told apart by the time the answer takes.
     */
    @Bean
    AuthenticationProvider passwordCheck(UserDetailsService users, PasswordEncoder passwords) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(passwords);
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return provider;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
