package org.capacityportal.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The client of the database that reads records by {@link RecordRows}, and does all else as Spring’s does. */
@Configuration(proxyBeanMethods = false)
class RecordClient {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate template) {
        JdbcClient spring = JdbcClient.create(template);
        return sql -> recordsFrom(spring.sql(sql));
    }

    private static JdbcClient.StatementSpec recordsFrom(JdbcClient.StatementSpec statement) {
        return (JdbcClient.StatementSpec) Proxy.newProxyInstance(
                JdbcClient.StatementSpec.class.getClassLoader(),
                new Class<?>[] {JdbcClient.StatementSpec.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("query")
                            && arguments != null
                            && arguments[0] instanceof Class<?> type
                            && type.isRecord()) {
                        return statement.query(new RecordRows<>(type));
                    }
                    Object result = invoke(statement, method, arguments);
                    return result == statement ? proxy : result;
                });
    }

    private static @Nullable Object invoke(
            JdbcClient.StatementSpec statement, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
