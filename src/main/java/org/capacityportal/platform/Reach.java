package org.capacityportal.platform;

/**
 * From where the rows of a long list are found, and from where they are counted. Mostly both is the list's table; where a
 * condition leaves few rows of many, finding them may start elsewhere than counting them.
 *
 * @param from the tables
 * @param condition of rows that are found
 * @param countedFrom the tables for counting the same rows
 * @param countedCondition of rows that are counted
 */
public record Reach(String from, String condition, String countedFrom, String countedCondition) {

    public static Reach all(String from) {
        return new Reach(from, "true", from, "true");
    }

    public static Reach where(String from, String condition) {
        return new Reach(from, condition, from, condition);
    }
}
