package org.capacityportal.platform.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.StringUtils;
import org.thymeleaf.context.IExpressionContext;

/**
 * An expression as most are on a page: a variable and what its record says ({@code event.title}), or a bean that is asked
 * ({@code @wording.days(event.startsOn, event.endsOn)}). It means exactly what SpringEL makes of it; whatever goes beyond
 * it, be it an operator, a missing value or a class that is not the portal's, is {@link #BEYOND} it.
 */
sealed interface PlainExpression {

    /** The value of an expression that is left to SpringEL, with all that it says of errors. */
    Object BEYOND = new Object();

    @Nullable Object value(IExpressionContext context, BeanFactory beans);

    /** Whether it asks a bean. */
    default boolean asksBeans() {
        return false;
    }

    /** {@code 'sort'} */
    record Text(String text) implements PlainExpression {

        @Override
        public Object value(IExpressionContext context, BeanFactory beans) {
            return text;
        }
    }

    /** {@code event} */
    record Variable(String name) implements PlainExpression {

        @Override
        public @Nullable Object value(IExpressionContext context, BeanFactory beans) {
            return context.getVariable(name);
        }
    }

    /** {@code @wording} */
    record Bean(String name) implements PlainExpression {

        @Override
        public Object value(IExpressionContext context, BeanFactory beans) {
            return beans.getBean(name);
        }

        @Override
        public boolean asksBeans() {
            return true;
        }
    }

    /** {@code ….title}, {@code ….days(…)} */
    final class Member implements PlainExpression {

        private static final String OWN = "org.capacityportal.";

        private final PlainExpression owner;
        private final String name;
        private final @Nullable List<PlainExpression> arguments;

        /** The method of the class met last, since a place in a template mostly meets one class. */
        private volatile @Nullable Found found;

        /** @param arguments null where it is named without parentheses */
        Member(PlainExpression owner, String name, @Nullable List<PlainExpression> arguments) {
            this.owner = owner;
            this.name = name;
            this.arguments = arguments;
        }

        private record Found(Class<?> type, @Nullable Method method) {}

        @Override
        public boolean asksBeans() {
            return owner.asksBeans() || arguments != null && arguments.stream().anyMatch(PlainExpression::asksBeans);
        }

        @Override
        public @Nullable Object value(IExpressionContext context, BeanFactory beans) {
            Object target = owner.value(context, beans);
            Method method = target == null || target == BEYOND ? null : method(target.getClass());
            if (method == null) {
                return BEYOND;
            }
            Object[] values = new Object[arguments == null ? 0 : arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).value(context, beans);
                if (values[i] == BEYOND) {
                    return BEYOND;
                }
            }
            try {
                return method.invoke(target, values);
            } catch (IllegalArgumentException | IllegalAccessException | InvocationTargetException e) {
                return BEYOND;
            }
        }

        private @Nullable Method method(Class<?> type) {
            Found last = found;
            if (last == null || last.type() != type) {
                last = new Found(type, find(type));
                found = last;
            }
            return last.method();
        }

        private @Nullable Method find(Class<?> type) {
            if (!type.getName().startsWith(OWN)) {
                return null;
            }
            Method method;
            if (arguments != null) {
                method = only(type, name, arguments.size());
            } else {
                String capital = StringUtils.capitalize(name);
                method = only(type, "get" + capital, 0);
                if (method == null) {
                    method = only(type, "is" + capital, 0);
                }
                if (method == null) {
                    method = only(type, name, 0);
                }
            }
            if (method == null || method.getDeclaringClass() == Object.class) {
                return null;
            }
            // Records that only their package knows have public accessors nonetheless.
            return method.trySetAccessible() ? method : null;
        }

        /** Null where there are none, or several that differ in their types alone. */
        private static @Nullable Method only(Class<?> type, String name, int parameters) {
            List<Method> methods = Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(name)
                            && method.getParameterCount() == parameters
                            && !method.isBridge()
                            && !method.isVarArgs()
                            && !Modifier.isStatic(method.getModifiers()))
                    .toList();
            return methods.size() == 1 ? methods.get(0) : null;
        }
    }
}
