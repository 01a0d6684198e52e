package dev.pgassay.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.pgassay.scratch.ScratchDatabase;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** What has been measured on, and how busy it was. */
public final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Machine() {}

    public static String description() {
        return String.format(
                Locale.ROOT,
                "%d processors, %.0f GB, %s %s, Java %s",
                SYSTEM.getAvailableProcessors(),
                SYSTEM.getTotalMemorySize() / 1e9,
                SYSTEM.getName(),
                SYSTEM.getArch(),
                Runtime.version());
    }

    /** How many wanted to run, in the last minute. */
    public static String load() {
        return String.format(Locale.ROOT, "%.1f", SYSTEM.getSystemLoadAverage());
    }

    static String server(ScratchDatabase database) throws SQLException {
        String vector =
                "select coalesce((select ' with pgvector ' || extversion from pg_extension where extname = 'vector'), '"
                        + " without pgvector')";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(vector)) {
            results.next();
            return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + results.getString(1);
        }
    }
}
