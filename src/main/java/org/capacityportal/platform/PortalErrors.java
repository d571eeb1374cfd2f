package org.capacityportal.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Turns what went wrong into a page with one sentence in the reader's language and one way on; the stack trace goes to
 * the log. Who may not see a record is told the same as who asks for one that does not exist.
 */
@ControllerAdvice
class PortalErrors {

    private static final Logger log = LoggerFactory.getLogger(PortalErrors.class);

    @ExceptionHandler({
        NotFoundException.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        AccessDeniedException.class
    })
    String notFound(Model model, HttpServletResponse response) {
        return page(HttpStatus.NOT_FOUND, "notFound", model, response);
    }

    /** An address with {@code abc} for an id is that of no page; a parameter that does not fit belongs to a broken request. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    String misfit(MethodArgumentTypeMismatchException misfit, Model model, HttpServletResponse response) {
        return misfit.getParameter().hasParameterAnnotation(PathVariable.class)
                ? notFound(model, response)
                : badRequest(model, response);
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        MissingServletRequestParameterException.class,
        BindException.class,
        HttpMediaTypeException.class,
        MultipartException.class,
        RequestRejectedException.class,
        InvalidParameterException.class
    })
    String badRequest(Model model, HttpServletResponse response) {
        return page(HttpStatus.BAD_REQUEST, "badRequest", model, response);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    String methodNotSupported(Model model, HttpServletResponse response) {
        return page(HttpStatus.METHOD_NOT_ALLOWED, "badRequest", model, response);
    }

    @ExceptionHandler(InUseException.class)
    String inUse(InUseException inUse, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Flash.NAME, inUse.toFlash());
        return "redirect:" + request.getRequestURI().replaceFirst("/delete$", "");
    }

    /**
     * The last line of defence: an invariant that no form check foresaw, or a record that somebody else changed in the
     * moment it was to be deleted.
     */
    @ExceptionHandler({DataIntegrityViolationException.class, ConcurrencyFailureException.class})
    String refusedByDatabase(DataAccessException e, Model model, HttpServletResponse response) {
        log.warn("The database refused a change", e);
        return page(HttpStatus.CONFLICT, "refused", model, response);
    }

    @ExceptionHandler(Exception.class)
    String failed(Exception e, Model model, HttpServletResponse response) {
        log.error("A request failed", e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "failed", model, response);
    }

    private static String page(HttpStatus status, String key, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        if (response.containsHeader(HttpHeaders.ETAG)) {
            // The tag is that of the answer that failed: kept with this one, it would vouch for it.
            response.setHeader(HttpHeaders.ETAG, null);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        model.addAttribute("errorKey", key);
        return "error";
    }
}
