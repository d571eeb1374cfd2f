package org.capacityportal.event;

import java.util.List;
import org.capacityportal.city.City;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.jspecify.annotations.Nullable;

/** What a form says, read: names found, numbers parsed, nothing refused. */
record EventFacts(
        Language language,
        TranslatedText title,
        TranslatedText description,
        EventType type,
        EventStatus status,
        EventDates dates,
        boolean online,
        @Nullable City city,
        @Nullable String venue,
        @Nullable Long programmeId,
        @Nullable String workingLanguages,
        @Nullable String examTitle,
        @Nullable String sourceUrl,
        @Nullable String assumptions,
        List<Topic> topics,
        List<Audience> audiences,
        List<EventPartner> partners,
        List<EventFunding> funding,
        Invitees.Invited invited) {}
