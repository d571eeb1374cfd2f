package org.capacityportal.platform.template;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ObjectUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * The attributes {@code cp:…} of templates, for markup that pages repeat so often that a fragment for each would take most
 * of the time of a page:
 *
 * <ul>
 *   <li>{@code <svg cp:icon="plus"></svg>}, {@code <svg cp:small-icon="${icon}"></svg>}: an icon;
 *   <li>{@code <option cp:options="${options}" cp:chosen="${chosen}"></option>}: what a select offers, as {@link Option}s;
 *   <li>{@code <option cp:choices="${constants}" cp:prefix="${prefix}" cp:chosen="${chosen}"></option>}: the same for the
 *       constants of an array or a collection, worded by the messages {@code <prefix>.<CONSTANT>}.
 * </ul>
 */
@Component
class PortalDialect extends AbstractProcessorDialect {

    private static final String CHOSEN = "chosen";

    private final Markup markup;

    PortalDialect(Markup markup) {
        super("Capacity Portal", "cp", StandardDialect.PROCESSOR_PRECEDENCE);
        this.markup = markup;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Written(prefix, "icon", asked -> markup.icon(String.valueOf(asked.own()))),
                new Written(prefix, "small-icon", asked -> markup.smallIcon(String.valueOf(asked.own()))),
                new Written(prefix, "options", asked -> markup.options(options(asked), asked.value(CHOSEN))),
                new Written(
                        prefix,
                        "choices",
                        asked -> markup.choices(
                                constants(asked), String.valueOf(asked.value("prefix")), asked.value(CHOSEN))));
    }

    private static List<Option> options(Asked asked) {
        return constants(asked).stream().map(Option.class::cast).toList();
    }

    private static Collection<?> constants(Asked asked) {
        Object constants = asked.own();
        return constants instanceof Collection<?> several
                ? several
                : Arrays.asList(ObjectUtils.toObjectArray(constants));
    }

    /** An element with an attribute of this dialect. */
    private record Asked(ITemplateContext context, IProcessableElementTag tag, String prefix, String attribute) {

        @Nullable Object own() {
            return value(attribute);
        }

        /** What an attribute holds: the value of an expression, or the text itself. */
        @Nullable Object value(String name) {
            String text = tag.getAttributeValue(prefix, name);
            return text == null || !text.startsWith("${")
                    ? text
                    : StandardExpressions.getExpressionParser(context.getConfiguration())
                            .parseExpression(context, text)
                            .execute(context);
        }
    }

    /** Writes markup in the place of the element. */
    private static final class Written extends AbstractAttributeTagProcessor {

        /** After conditions and local variables. */
        private static final int PRECEDENCE = 1300;

        private final Function<Asked, String> markup;

        Written(String prefix, String attribute, Function<Asked, String> markup) {
            super(TemplateMode.HTML, prefix, null, false, attribute, true, PRECEDENCE, true);
            this.markup = markup;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                IElementTagStructureHandler structure) {
            String prefix = name.getPrefix();
            String attribute = name.getAttributeName();
            structure.replaceWith(markup.apply(new Asked(context, tag, prefix, attribute)), false);
        }
    }
}
