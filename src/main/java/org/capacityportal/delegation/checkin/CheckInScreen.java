package org.capacityportal.delegation.checkin;

import java.time.LocalDate;
import org.capacityportal.platform.paper.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * The check-in of one day as its coordinator sees it.
 *
 * @param address that the code leads to; null where there is no code for the day
 * @param checkedIn how many people are ticked as present that day
 * @param listed how many are on the list
 */
record CheckInScreen(
        LocalDate day, @Nullable String address, boolean over, boolean today, long checkedIn, long listed) {

    /** The address as a picture that phones read. */
    public String picture(String title) {
        return address == null ? "" : QrCode.svg(address, title);
    }

    /** The address as somebody reads it off the screen and types it. */
    public String typed() {
        return address == null ? "" : address.replaceFirst("^https?://", "");
    }
}
