package org.capacityportal.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.webjars.WebJarVersionLocator;

/** What every page has in common before its controller is asked: language, list requests, static files, 422. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final MessageSource messages;

    WebConfiguration(MessageSource messages) {
        this.messages = messages;
    }

    /** The language chosen with {@code ?lang=}, else the browser's, each only where the portal speaks it. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(
                request -> Language.of(request.getLocale()).locale());
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return Language.of(Locale.forLanguageTag(value)).locale();
            }
        };
        language.setParamName("lang");
        registry.addInterceptor(language);
        registry.addInterceptor(new ThemeChoice());
        registry.addInterceptor(new InvalidFormStatus());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ListRequestResolver());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl aDay = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
        registry.addResourceHandler("/css/**", "/js/**", "/images/**")
                .addResourceLocations("classpath:/static/css/", "classpath:/static/js/", "classpath:/static/images/")
                .setCacheControl(aDay);
        // The version of a library is looked up once here, not at every rendering of a page.
        WebJarVersionLocator webjars = new WebJarVersionLocator();
        registry.addResourceHandler("/vendor/tabler/**")
                .addResourceLocations(webjar(webjars, "tabler__core"))
                .setCacheControl(aDay);
        registry.addResourceHandler("/vendor/htmx/**")
                .addResourceLocations(webjar(webjars, "htmx.org"))
                .setCacheControl(aDay);
    }

    private static String webjar(WebJarVersionLocator webjars, String name) {
        return "classpath:/META-INF/resources/webjars/" + name + "/" + webjars.version(name) + "/dist/";
    }

    /** Decimals with a comma or a point, since people type both. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, BigDecimal.class, typed -> {
            String number = typed.replaceAll("[\\s\u00a0]", "").replace(',', '.');
            return number.isEmpty() ? null : new BigDecimal(number);
        });
    }

    /** Messages of bean validation come from the portal's bundles. */
    @Override
    public Validator getValidator() {
        LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
        validator.setValidationMessageSource(messages);
        return validator;
    }

    /** Keeps the theme chosen with {@code ?theme=}. */
    private static final class ThemeChoice implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String wanted = request.getParameter(PageChrome.THEME);
            if (wanted != null) {
                String theme = wanted.equals("dark") ? "dark" : "light";
                request.setAttribute(PageChrome.THEME, theme);
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(PageChrome.THEME, theme)
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .httpOnly(true)
                                .sameSite("Lax")
                                .build()
                                .toString());
            }
            return true;
        }
    }

    /** A form that is shown again answers 422 because of its errors, 409 because somebody else saved first. */
    private static final class InvalidFormStatus implements HandlerInterceptor {

        @Override
        public void postHandle(
                HttpServletRequest request,
                HttpServletResponse response,
                Object handler,
                @Nullable ModelAndView answer) {
            if (answer != null && !request.getMethod().equals("GET")) {
                for (Object value : answer.getModel().values()) {
                    if (value instanceof BindingResult result && result.hasErrors()) {
                        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    } else if (value instanceof EditConflict) {
                        response.setStatus(HttpStatus.CONFLICT.value());
                    }
                }
            }
        }
    }

    /** Reads {@code page}, {@code sort} and {@code at} leniently: a list never fails because of its address. */
    private static final class ListRequestResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ListRequest.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new ListRequest(
                    page(request.getParameter("page")), request.getParameter("sort"), request.getParameter("at"));
        }

        private static int page(@Nullable String typed) {
            return typed != null && typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : 1;
        }
    }
}
