package dev.pgassay.reader;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A connection that notes the statements which are sent over it, and lets something happen before each. */
final class Sent {

    interface Before {
        void send(String sql) throws SQLException;
    }

    private final List<String> statements = new ArrayList<>();
    private final Before before;
    private final Connection connection;

    Sent(Connection real) {
        this(real, sql -> {});
    }

    Sent(Connection real, Before before) {
        this.before = before;
        this.connection = noting(Connection.class, real, null);
    }

    Connection connection() {
        return connection;
    }

    /** Each in one line and in lower case; several that were sent as one are several. */
    List<String> statements() {
        return statements.stream()
                .map(sql -> sql.replaceAll("(?m)--.*$", " "))
                .flatMap(sql -> Stream.of(sql.split("\\s*;\\s+", -1)))
                .map(sql -> sql.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private <T> T noting(Class<T> type, T real, @Nullable String prepared) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(real, method, arguments, prepared)));
    }

    private @Nullable Object call(
            Object real, Method method, @Nullable Object @Nullable [] arguments, @Nullable String prepared)
            throws Throwable {
        if (method.getName().startsWith("execute")) {
            String sql = arguments == null ? String.valueOf(prepared) : String.valueOf(arguments[0]);
            statements.add(sql);
            before.send(sql);
        }
        try {
            Object result = method.invoke(real, arguments);
            if (result instanceof PreparedStatement statement && arguments != null) {
                return noting(PreparedStatement.class, statement, String.valueOf(arguments[0]));
            }
            if (method.getName().equals("createStatement") && result instanceof Statement statement) {
                return noting(Statement.class, statement, null);
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
