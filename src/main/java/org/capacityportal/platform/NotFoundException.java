package org.capacityportal.platform;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such record, or none that this viewer may know of: the answer is 404 in both cases. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFoundException extends RuntimeException {

    public NotFoundException(String record, Object id) {
        super(record + " " + id);
    }
}
