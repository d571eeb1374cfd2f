package org.capacityportal.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads the rows of one result into records, each component from the column of its name in snake case. Spring’s own mapper
 * looks for a column of the component’s very name first, in every row, and the driver answers each time with an exception:
 * a report of a thousand events spent half its time on those.
 */
final class RecordRows<T> implements RowMapper<T> {

    private static final ConversionService CONVERSIONS = DefaultConversionService.getSharedInstance();

    private final Constructor<T> constructor;
    private final RecordComponent[] components;
    private final TypeDescriptor[] types;
    private final int[] columns;
    private boolean found;

    RecordRows(Class<T> type) {
        components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record", e);
        }
        constructor.setAccessible(true);
        types = new TypeDescriptor[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = new TypeDescriptor(MethodParameter.forExecutable(constructor, i));
        }
        columns = new int[components.length];
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        if (!found) {
            find(row.getMetaData());
        }
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Object value = JdbcUtils.getResultSetValue(row, columns[i], components[i].getType());
            values[i] = CONVERSIONS.convert(value, types[i]);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private void find(ResultSetMetaData result) throws SQLException {
        Map<String, Integer> byName = new HashMap<>();
        for (int column = 1; column <= result.getColumnCount(); column++) {
            byName.putIfAbsent(result.getColumnLabel(column).toLowerCase(Locale.ROOT), column);
        }
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Integer column = byName.get(JdbcUtils.convertPropertyNameToUnderscoreName(name));
            if (column == null) {
                column = byName.get(name.toLowerCase(Locale.ROOT));
            }
            if (column == null) {
                throw new SQLException("No column for " + name + " among " + byName.keySet());
            }
            columns[i] = column;
        }
        found = true;
    }
}
