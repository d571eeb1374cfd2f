package org.capacityportal.platform.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is a {@link PlainExpression}; empty where it is anything more. */
final class PlainExpressionParser {

    /** Words that mean something of their own in SpringEL, and variables that Thymeleaf guards. */
    private static final Set<String> RESERVED =
            Set.of("null", "true", "false", "new", "t", "param", "session", "application");

    private final String text;
    private int at;

    private PlainExpressionParser(String text) {
        this.text = text;
    }

    static Optional<PlainExpression> parse(String text) {
        PlainExpressionParser parser = new PlainExpressionParser(text.strip());
        PlainExpression expression = parser.expression();
        return parser.at == parser.text.length() ? Optional.ofNullable(expression) : Optional.empty();
    }

    /** Null where it is not plain, which leaves the rest unread. */
    private @Nullable PlainExpression expression() {
        if (next('\'')) {
            return literal();
        }
        boolean bean = next('@');
        String name = word();
        if (name == null || !bean && RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        PlainExpression expression = bean ? new PlainExpression.Bean(name) : new PlainExpression.Variable(name);
        while (next('.')) {
            String member = word();
            if (member == null) {
                return null;
            }
            List<PlainExpression> arguments = null;
            if (next('(')) {
                arguments = arguments();
                if (arguments == null) {
                    return null;
                }
            }
            expression = new PlainExpression.Member(expression, member, arguments);
        }
        return expression;
    }

    private @Nullable List<PlainExpression> arguments() {
        List<PlainExpression> arguments = new ArrayList<>();
        if (next(')')) {
            return arguments;
        }
        do {
            skipSpaces();
            PlainExpression argument = expression();
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
            skipSpaces();
        } while (next(','));
        return next(')') ? arguments : null;
    }

    private @Nullable PlainExpression literal() {
        int end = text.indexOf('\'', at);
        if (end < 0 || text.startsWith("''", end)) {
            return null;
        }
        String literal = text.substring(at, end);
        at = end + 1;
        return new PlainExpression.Text(literal);
    }

    private @Nullable String word() {
        int begin = at;
        while (at < text.length()
                && (at == begin
                        ? Character.isJavaIdentifierStart(text.charAt(at))
                        : Character.isJavaIdentifierPart(text.charAt(at)))) {
            at++;
        }
        return at == begin ? null : text.substring(begin, at);
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean next(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            at++;
        }
        return there;
    }
}
