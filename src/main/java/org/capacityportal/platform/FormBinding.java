package org.capacityportal.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.PropertyAccessException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Binds the records of forms and of filters. Spring gives up a whole record, with all its rows, where one value does not
 * fit its component ("20018-07-02" a date). Here the record is made without that value; a form reports it when it is
 * validated, at its field and with what was typed, and a filter leaves it out.
 */
@ControllerAdvice
class FormBinding {

    /** {@code title}, {@code funding[2].donor}, {@code tracks[0].sessions[12].title}. */
    private static final Pattern FIELD = Pattern.compile("[^\\[\\]]*(\\[\\d{1,3}][^\\[\\]]*)*");

    private static final int MOST_ROWS = 1000;

    /** Records take everything through their constructor; what else is sent ({@code title.x}) is not even looked at. */
    @InitBinder
    void throughConstructorsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    /** @throws ServletRequestBindingException for a field that no form has, such as the row {@code funding[-1]} */
    @InitBinder({"form", "filter", "adding", "counting", "invitation"})
    void keepWhatFits(WebDataBinder binder, HttpServletRequest request) throws ServletRequestBindingException {
        for (String field : request.getParameterMap().keySet()) {
            if (!FIELD.matcher(field).matches()) {
                throw new ServletRequestBindingException("No form has the field " + field);
            }
        }
        binder.setAutoGrowCollectionLimit(MOST_ROWS);
        Misfits misfits = new Misfits();
        binder.setBindingErrorProcessor(misfits);
        // First, since bean validation is silent about a field that is already known not to fit.
        binder.replaceValidators(Stream.concat(Stream.of(misfits), binder.getValidators().stream())
                .toArray(Validator[]::new));
    }

    /** The values of one request that do not fit, from when it is bound until it is validated. */
    private static final class Misfits extends DefaultBindingErrorProcessor implements Validator {

        private final List<PropertyAccessException> found = new ArrayList<>();

        @Override
        public void processPropertyAccessException(PropertyAccessException misfit, BindingResult result) {
            found.add(misfit);
        }

        @Override
        public boolean supports(Class<?> type) {
            return true;
        }

        @Override
        public void validate(Object target, Errors errors) {
            found.forEach(misfit -> super.processPropertyAccessException(misfit, (BindingResult) errors));
        }
    }
}
