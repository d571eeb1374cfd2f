package org.capacityportal.report.iati;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates a ruleset of the IATI Standard: each rule is about the elements that the path above it finds. */
final class IatiRules {

    record Findings(List<String> errors, List<String> warnings) {}

    private final JsonNode ruleset;
    private final Set<String> organisations;
    private final Set<String> agencies;

    IatiRules(Path file, IatiCodelists codelists) throws Exception {
        ruleset = JsonMapper.shared().readTree(Files.readString(file));
        organisations = codelists.codes("OrganisationIdentifier");
        agencies = codelists.codes("OrganisationRegistrationAgency");
    }

    Findings check(Document document) throws Exception {
        Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
        for (Map.Entry<String, JsonNode> context : ruleset.properties()) {
            for (Node element : IatiStandard.nodes(context.getKey(), document)) {
                check(context.getValue(), element, null, findings);
            }
        }
        return findings;
    }

    /** @param loop what {@code $1} stands for inside a loop */
    private void check(JsonNode rules, Node element, @Nullable String loop, Findings findings) throws Exception {
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            for (JsonNode oneCase : rule.getValue().get("cases")) {
                Case told = new Case(oneCase, element, loop);
                if (rule.getKey().equals("loop")) {
                    for (String value : new LinkedHashSet<>(told.values("foreach"))) {
                        check(oneCase.get("do"), element, value, findings);
                    }
                } else if (told.applies() && !kept(rule.getKey(), told)) {
                    JsonNode info = oneCase.get("ruleInfo");
                    String finding = info.get("id").asString() + " "
                            + info.get("message").asString();
                    boolean error = info.get("severity").asString().equals("error");
                    (error ? findings.errors() : findings.warnings()).add(finding);
                }
            }
        }
    }

    private boolean kept(String rule, Case told) throws Exception {
        return switch (rule) {
            case "atleast_one" -> !told.paths().isEmpty();
            case "no_more_than_one" -> told.paths().size() <= 1;
            case "unique" -> new HashSet<>(told.paths()).size() == told.paths().size();
            case "startswith" -> startsWith(told);
            case "one_or_all" ->
                told.holds("one")
                        || IatiStandard.values(missing(told), told.element).isEmpty();
            case "date_now" -> ordered(told.date("date"), told.now());
            case "date_order" -> ordered(told.date("less"), told.date("more"));
            case "between_dates" ->
                ordered(told.date("start"), told.date("date")) && ordered(told.date("date"), told.date("end"));
            case "time_limit" -> withinAYear(told.date("start"), told.date("end"));
            case "regex_matches" ->
                told.paths().stream().allMatch(text -> text.isEmpty() || text.matches(told.text("regex")));
            case "no_spaces" -> told.paths().stream().allMatch(text -> text.equals(text.strip()));
            case "strict_sum" -> sum(told.paths()).compareTo(new BigDecimal(told.text("sum"))) == 0;
            case "range" -> told.paths().stream().map(BigDecimal::new).allMatch(told::inRange);
            case "if_then" -> !told.holds("if") || told.holds("then");
            default -> throw new IllegalArgumentException("No evaluation of the rule " + rule);
        };
    }

    private boolean startsWith(Case told) throws Exception {
        String separator = told.json.has("separator") ? told.text("separator") : "";
        Set<String> prefixes = new HashSet<>();
        for (JsonNode prefix : told.json.get("prefix")) {
            if (prefix.asString().equals("ORG-ID-PREFIX")) {
                agencies.forEach(agency -> prefixes.add(agency + "-"));
            } else {
                IatiStandard.values(prefix.asString(), told.element).forEach(one -> prefixes.add(one + separator));
            }
        }
        return told.paths().stream().allMatch(text -> prefixes.stream().anyMatch(text::startsWith));
    }

    /** What lacks of {@code all} where there is no {@code one}. */
    private static String missing(Case told) {
        return switch (told.text("all")) {
            case "lang" -> "descendant::narrative[not(@xml:lang)]";
            case "sector" -> "transaction[not(sector)]";
            case "currency" -> "descendant::*[self::value or self::forecast or self::loan-status][not(@currency)]";
            default -> throw new IllegalArgumentException("No evaluation of " + told.text("all"));
        };
    }

    private static boolean ordered(@Nullable LocalDate earlier, @Nullable LocalDate later) {
        return earlier == null || later == null || !earlier.isAfter(later);
    }

    private static boolean withinAYear(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start == null || end == null || ChronoUnit.DAYS.between(start, end) <= 365;
    }

    private static BigDecimal sum(List<String> numbers) {
        return numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One case of a rule, asked of one element. */
    private final class Case {

        private final JsonNode json;
        private final Node element;
        private final @Nullable String loop;

        Case(JsonNode json, Node element, @Nullable String loop) {
            this.json = json;
            this.element = element;
            this.loop = loop;
        }

        String text(String name) {
            return filled(json.get(name).asString());
        }

        private String filled(String text) {
            return loop == null ? text : text.replace("$1", loop);
        }

        boolean applies() throws Exception {
            if (json.has("condition") && !holds("condition")) {
                return false;
            }
            if (!json.has("idCondition")) {
                return true;
            }
            boolean prefix = json.get("idCondition").asString().endsWith("PREFIX");
            return paths().stream()
                    .noneMatch(text -> prefix
                            ? organisations.stream().anyMatch(known -> text.startsWith(known + "-"))
                            : organisations.contains(text));
        }

        boolean holds(String name) throws Exception {
            return IatiStandard.holds(text(name), element);
        }

        List<String> values(String name) throws Exception {
            return IatiStandard.values(text(name), element);
        }

        List<String> paths() throws Exception {
            List<String> found = new ArrayList<>();
            for (JsonNode path : json.get("paths")) {
                found.addAll(IatiStandard.values(filled(path.asString()), element));
            }
            return found;
        }

        boolean inRange(BigDecimal value) {
            return value.compareTo(new BigDecimal(text("min"))) >= 0
                    && value.compareTo(new BigDecimal(text("max"))) <= 0;
        }

        LocalDate now() {
            return LocalDate.now(ZoneOffset.UTC);
        }

        @Nullable LocalDate date(String name) throws Exception {
            if (text(name).equals("NOW")) {
                return now();
            }
            List<String> found = values(name);
            if (found.isEmpty()) {
                return null;
            }
            String date = found.get(0);
            return date.contains("T")
                    ? OffsetDateTime.parse(date)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate()
                    : LocalDate.parse(date);
        }
    }
}
