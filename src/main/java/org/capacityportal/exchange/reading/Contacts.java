package org.capacityportal.exchange.reading;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses and numbers of one person, from all cells that hold any, in whatever order they stand there. */
final class Contacts {

    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_PHONE = 60;
    private static final int LONGEST_CELL = 1_000;
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 15;

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&*+/=?^_{|}~.’'-]+@(?:[A-Za-z0-9-]+\\.)+[A-Za-z0-9-]{2,}");
    private static final Pattern WITH_AT = Pattern.compile("[^\\s,;<>()]*@[^\\s,;<>()]*");
    private static final Pattern LABEL_OF_EMAIL =
            Pattern.compile("(?iu)(?<!\\S)(?:mailto|e-?mail|mail|ел\\.? ?пошта|эл\\.? ?почта)\\s*:");
    private static final Pattern LABEL_OF_PHONE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:тел|телефон|моб|роб|tel|telefon|mob|kom|phone|т|м)[.:]+");
    private static final Pattern EXTENSION = Pattern.compile("(?iu)(?:вн|внутр|доб|дод|ext|wew|w)\\.?\\s*\\d{1,6}$");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("\\s*[,;/\\n\\r|]+\\s*|\\s{2,}");
    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s,;]+");
    private static final Pattern AROUND_ADDRESS = Pattern.compile("^[.'\"«„“]+|[.'\"»”:]+$");
    private static final Pattern BRACKETS = Pattern.compile("[<>]+");
    private static final Pattern ROUNDED = Pattern.compile("\\d[.,]\\d+[eEеЕ]\\+\\d+");

    private final Set<String> emails = new LinkedHashSet<>();
    private final Set<String> phones = new LinkedHashSet<>();
    private final List<Problem> problems;

    Contacts(List<Problem> problems) {
        this.problems = problems;
    }

    void emails(int column, String cell) {
        if (tooLong(column, cell, LONGEST_EMAIL)) {
            return;
        }
        String rest = withoutEmails(column, cell);
        if (Letters.said(rest) == null) {
            return;
        }
        for (String text : BETWEEN_ADDRESSES.split(rest)) {
            if (text.codePoints().anyMatch(Character::isLetter)) {
                problems.add(new Problem(column, "import.problem.email.at", Letters.line(rest)));
                return;
            }
        }
        // A number among the addresses.
        if (Letters.digits(rest) > 0) {
            numbers(column, rest);
        }
    }

    void phones(int column, String cell) {
        if (!tooLong(column, cell, LONGEST_PHONE)) {
            numbers(column, withoutEmails(column, cell));
        }
    }

    /** What is much longer than it may be is not even looked at. */
    private boolean tooLong(int column, String cell, int longest) {
        if (cell.length() <= LONGEST_CELL) {
            return false;
        }
        problems.add(new Problem(column, "import.problem.long", String.valueOf(longest)));
        return true;
    }

    @Nullable String email(int column) {
        return joined(emails, LONGEST_EMAIL, column);
    }

    @Nullable String phone(int column) {
        return joined(phones, LONGEST_PHONE, column);
    }

    private @Nullable String joined(Set<String> all, int longest, int column) {
        String text = String.join(", ", all);
        if (text.length() > longest) {
            problems.add(new Problem(column, "import.problem.long", String.valueOf(longest)));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private String withoutEmails(int column, String cell) {
        String text = LABEL_OF_EMAIL.matcher(cell).replaceAll(" ");
        Matcher found = WITH_AT.matcher(text);
        while (found.find()) {
            email(column, AROUND_ADDRESS.matcher(found.group()).replaceAll(""));
        }
        return BRACKETS.matcher(found.replaceAll(" ")).replaceAll(" ");
    }

    private void email(int column, String address) {
        if (EMAIL.matcher(address).matches() && !address.contains("..")) {
            emails.add(address);
        } else if (Letters.has(address, UnicodeScript.CYRILLIC)) {
            problems.add(new Problem(column, "import.problem.email.letters", address));
        } else {
            problems.add(new Problem(column, "import.problem.email.invalid", address));
        }
    }

    private void numbers(int column, String cell) {
        if (ROUNDED.matcher(cell.strip()).matches()) {
            problems.add(new Problem(column, "import.problem.phone.rounded", cell.strip()));
            return;
        }
        for (String part : BETWEEN_NUMBERS.split(
                LABEL_OF_PHONE.matcher(cell).replaceAll(" ").strip())) {
            String number = Letters.said(part);
            if (number != null) {
                number(column, number);
            }
        }
    }

    private void number(int column, String number) {
        String main = EXTENSION.matcher(number).replaceFirst("");
        long digits = Letters.digits(main);
        if (main.codePoints().anyMatch(Character::isLetter)) {
            problems.add(new Problem(column, "import.problem.phone.letters", number));
        } else if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
            problems.add(new Problem(column, "import.problem.phone.digits", number));
        } else {
            phones.add(number);
        }
    }
}
