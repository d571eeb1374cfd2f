package org.capacityportal.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Option;

/**
 * The records that users of one role are limited to, as their module names them: the cities of officials, the partners
 * of donors, the programmes of coordinators. A user's account keeps their ids only.
 */
public interface ScopeDirectory {

    /** How many choices are offered at a time. */
    int MOST = 200;

    Role role();

    /** What can be chosen, in the reader's language: {@link #MOST} at the most of those that hold the words typed. */
    List<Option> choices(String typed);

    /** The choices that stand for records; one that is deleted keeps its name. */
    Map<Long, Option> of(Collection<Long> ids);

    /**
     * The id of the record chosen.
     *
     * @param choice the value of a choice, as {@link #choices} and {@link #of} give it
     * @param field the form's field, for the refusal
     * @throws FieldRejectedException where it stands for no record
     */
    long resolve(String choice, String field);
}
