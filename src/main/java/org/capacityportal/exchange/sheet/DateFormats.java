package org.capacityportal.exchange.sheet;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which numbers are dates: spreadsheets keep both as numbers and tell them apart by their format alone. */
final class DateFormats {

    private DateFormats() {}

    static boolean isDate(int id, @Nullable String format) {
        return format == null ? DateUtil.isInternalDateFormat(id) : DateUtil.isADateFormat(id, format);
    }
}
