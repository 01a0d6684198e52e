package dev.pgassay.scratch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The one connection that Flyway gets: it stays open, and questions about the history are answered from memory. */
final class FlywayConnection {
    private final Connection connection;
    private final FlywayHistory history;

    FlywayConnection(Connection connection, FlywayHistory history) {
        this.connection = connection;
        this.history = history;
    }

    DataSource dataSource() {
        Connection one = proxy(Connection.class, this::onConnection);
        return proxy(
                DataSource.class,
                (source, method, arguments) -> method.getName().equals("getConnection") ? one : nothing(method));
    }

    private @Nullable Object onConnection(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        if (method.getName().equals("prepareStatement") && arguments != null && arguments[0] instanceof String sql) {
            FlywayHistory.Answer answer = history.answer(sql);
            if (answer != null) {
                return proxy(PreparedStatement.class, new Question(answer));
            }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FlywayConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object nothing(Method method) {
        Class<?> type = method.getReturnType();
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }

    /** A prepared statement that never reaches the server. */
    private static final class Question implements InvocationHandler {
        private final FlywayHistory.Answer answer;
        private final List<@Nullable Object> parameters = new ArrayList<>();

        Question(FlywayHistory.Answer answer) {
            this.answer = answer;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments) {
            String name = method.getName();
            if (name.startsWith("set") && arguments != null && arguments.length > 1) {
                parameters.add(name.equals("setNull") ? null : arguments[1]);
            } else if (name.startsWith("execute")) {
                List<Map<String, @Nullable Object>> rows = answer.apply(parameters);
                return name.equals("executeQuery") ? proxy(ResultSet.class, new Rows(rows)) : nothing(method);
            }
            return nothing(method);
        }
    }

    /** Rows from memory, read by column name or number. */
    private static final class Rows implements InvocationHandler {
        private final List<Map<String, @Nullable Object>> rows;
        private int at = -1;
        private boolean wasNull;

        Rows(List<Map<String, @Nullable Object>> rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments) {
            return switch (method.getName()) {
                case "next" -> ++at < rows.size();
                case "wasNull" -> wasNull;
                case "getMetaData" -> columns();
                case "getString", "getInt", "getLong", "getBoolean", "getTimestamp", "getObject" ->
                    read(method, arguments);
                default -> nothing(method);
            };
        }

        private @Nullable Object read(Method method, @Nullable Object @Nullable [] arguments) {
            Object value = arguments == null ? null : column(arguments[0]);
            wasNull = value == null;
            Class<?> type = method.getReturnType();
            if (value == null) {
                return nothing(method);
            } else if (type == String.class) {
                return value.toString();
            } else if (value instanceof Number number) {
                return type == long.class ? (Object) number.longValue() : (Object) number.intValue();
            }
            return value;
        }

        private @Nullable Object column(@Nullable Object key) {
            Map<String, @Nullable Object> row = rows.get(at);
            boolean named = key instanceof String && row.size() > 1;
            int number = key instanceof Integer given ? given : 1;
            return named ? row.get(key) : new ArrayList<>(row.values()).get(number - 1);
        }

        private ResultSetMetaData columns() {
            List<String> names =
                    rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet());
            return proxy(ResultSetMetaData.class, (self, method, arguments) -> switch (method.getName()) {
                case "getColumnCount" -> names.size();
                case "getColumnName", "getColumnLabel" -> names.get((Integer) arguments[0] - 1);
                default -> nothing(method);
            });
        }
    }
}
