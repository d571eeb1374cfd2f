package org.capacityportal.platform.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

class PlainExpressionTests {

    private static final Object LEFT_TO_SPRING = new Object();

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("greeter", new Greeter()));
    private final IStandardVariableExpressionEvaluator evaluator =
            new PlainExpressionEvaluator((context, expression, execution) -> LEFT_TO_SPRING, beans);

    /** A record as controllers hand them to templates. */
    record Visit(String title, @Nullable String place, boolean online, Kind kind) {

        public boolean isLong() {
            return true;
        }

        public String titleFor(String reader) {
            return title + " for " + reader;
        }
    }

    enum Kind {
        SEMINAR;

        public String tone() {
            return "ok";
        }
    }

    static class Greeter {

        public String greet(String name, long times) {
            return name + times;
        }

        public String either(String text) {
            return text;
        }

        public String either(Integer number) {
            return number.toString();
        }

        public String fail() {
            throw new IllegalStateException("failed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visit",
                "visit.title",
                "visit.place",
                "visit.online",
                "visit.long",
                "visit.kind.tone",
                "visit.kind.tone()",
                "visit.titleFor('you')",
                "visit.titleFor( reader )",
                "reader",
                "missing"
            })
    void meansWhatSpringMakesOfIt(String text) {
        Expression spring =
                new SpelExpressionParser().parseExpression(text.replaceAll("\\b(visit|reader|missing)\\b", "#$1"));
        StandardEvaluationContext context = new StandardEvaluationContext();
        context.setVariables(variables());
        assertThat(value(text, StandardExpressionExecutionContext.NORMAL)).isEqualTo(spring.getValue(context));
    }

    @Test
    void asksBeans() {
        assertThat(value("@greeter.greet(visit.title, number)", StandardExpressionExecutionContext.NORMAL))
                .isEqualTo("Visit3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visit.place.length",
                "missing.title",
                "visit.unknown",
                "visit.title.length()",
                "visit.class",
                "visit.online ? 1 : 2",
                "visit.title + 'x'",
                "visit?.title",
                "visit['title']",
                "T(java.lang.Runtime).getRuntime()",
                "new java.lang.String('x')",
                "null",
                "true",
                "param.q",
                "#strings.isEmpty(reader)",
                "@greeter.either(reader)",
                "@greeter.fail()",
                "@greeter.greet(missing, missing)",
                "'it''s'",
                "visit.title.",
                "visit.titleFor(reader",
                ""
            })
    void leavesAllElseToSpring(String text) {
        assertThat(value(text, StandardExpressionExecutionContext.NORMAL)).isSameAs(LEFT_TO_SPRING);
    }

    @Test
    void beansStayOutOfBoundsWhereThymeleafForbidsThem() {
        assertThat(value("@greeter.greet(visit.title, number)", StandardExpressionExecutionContext.RESTRICTED))
                .isSameAs(LEFT_TO_SPRING);
        assertThat(value("visit.title", StandardExpressionExecutionContext.RESTRICTED))
                .isEqualTo("Visit");
        assertThat(value("visit.title", StandardExpressionExecutionContext.NORMAL.withTypeConversion()))
                .isSameAs(LEFT_TO_SPRING);
    }

    @Test
    void errorsAreToldBySpring() {
        IStandardVariableExpressionEvaluator strict = new PlainExpressionEvaluator(
                (context, expression, execution) -> {
                    throw new TemplateProcessingException(expression.getExpression());
                },
                beans);
        assertThatThrownBy(() -> strict.evaluate(
                        context(), new VariableExpression("visit.unknown"), StandardExpressionExecutionContext.NORMAL))
                .isInstanceOf(TemplateProcessingException.class)
                .hasMessageContaining("visit.unknown");
    }

    private @Nullable Object value(String text, StandardExpressionExecutionContext execution) {
        return evaluator.evaluate(context(), new VariableExpression(text), execution);
    }

    private static ExpressionContext context() {
        return new ExpressionContext(new SpringTemplateEngine().getConfiguration(), Locale.ENGLISH, variables());
    }

    private static Map<String, Object> variables() {
        return Map.of("visit", new Visit("Visit", null, true, Kind.SEMINAR), "reader", "Olena", "number", 3);
    }
}
