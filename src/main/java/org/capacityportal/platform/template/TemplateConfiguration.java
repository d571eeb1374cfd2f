package org.capacityportal.platform.template;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** Teaches the template engine to read plain expressions straight. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    InitializingBean plainExpressions(SpringTemplateEngine engine, BeanFactory beans) {
        return () -> {
            List<IDialect> dialects = List.copyOf(engine.getDialects());
            engine.clearDialects();
            dialects.stream()
                    .map(dialect -> dialect instanceof SpringStandardDialect standard
                            ? new PlainlyReading(standard, beans)
                            : dialect)
                    .forEach(engine::addDialect);
        };
    }

    /** The standard attributes {@code th:…} with an evaluator of our own. */
    private static final class PlainlyReading extends SpringStandardDialect {

        private final IStandardVariableExpressionEvaluator evaluator;

        PlainlyReading(SpringStandardDialect standard, BeanFactory beans) {
            evaluator = new PlainExpressionEvaluator(SPELVariableExpressionEvaluator.INSTANCE, beans);
            setEnableSpringELCompiler(standard.getEnableSpringELCompiler());
            setRenderHiddenMarkersBeforeCheckboxes(standard.getRenderHiddenMarkersBeforeCheckboxes());
        }

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return evaluator;
        }
    }
}
