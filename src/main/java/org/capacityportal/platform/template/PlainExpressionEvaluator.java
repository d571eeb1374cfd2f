package org.capacityportal.platform.template;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads plain expressions straight and leaves all others to SpringEL. A list of 25 rows has several hundred expressions,
 * nearly all of them plain, and SpringEL prepares each as if it might be anything.
 */
class PlainExpressionEvaluator implements IStandardVariableExpressionEvaluator {

    /** More than all templates have; expressions that a template puts together are not kept without end. */
    private static final int KEPT = 10_000;

    private final Map<String, Optional<PlainExpression>> read = new ConcurrentHashMap<>();
    private final IStandardVariableExpressionEvaluator others;
    private final BeanFactory beans;

    PlainExpressionEvaluator(IStandardVariableExpressionEvaluator others, BeanFactory beans) {
        this.others = others;
        this.beans = beans;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        if (!expression.getUseSelectionAsRoot()
                && !execution.getPerformTypeConversion()
                && !execution.getForbidUnsafeExpressionResults()) {
            PlainExpression plain = plain(expression.getExpression()).orElse(null);
            if (plain != null && !(execution.getRestrictExternalAccess() && plain.asksBeans())) {
                Object value = plain.value(context, beans);
                if (value != PlainExpression.BEYOND) {
                    return value;
                }
            }
        }
        return others.evaluate(context, expression, execution);
    }

    private Optional<PlainExpression> plain(String expression) {
        Optional<PlainExpression> known = read.get(expression);
        if (known == null) {
            known = PlainExpressionParser.parse(expression);
            if (read.size() < KEPT) {
                read.put(expression, known);
            }
        }
        return known;
    }
}
