package dev.pgassay.behaviour;

import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Ends the server process of a statement that goes on when it is stopped: one that catches query_canceled would do so for ever. */
final class Watch extends TimerTask implements AutoCloseable {

    /** What somebody does who is told to stop may take this long. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final long EVERY_MILLIS = 1000;

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());

    private final ScratchDatabase database;
    private final int process;
    private final Duration patience;
    private final Timer timer = new Timer("pgassay-watch", true);
    private volatile long sent;
    private volatile boolean watching;
    private volatile boolean ended;

    private Watch(ScratchDatabase database, int process, Limits limits) {
        this.database = database;
        this.process = process;
        this.patience = limits.statementTimeout().plus(GRACE);
    }

    static Watch over(ScratchDatabase database, int process, Limits limits) {
        Watch watch = new Watch(database, process, limits);
        watch.timer.schedule(watch, EVERY_MILLIS, EVERY_MILLIS);
        return watch;
    }

    void begins() {
        sent = System.nanoTime();
        watching = true;
    }

    void ends() {
        watching = false;
    }

    /** Whether it has ended the process. */
    boolean hasEnded() {
        return ended;
    }

    /** Where many statements were sent at once, the server knows how long it has been at one. */
    @Override
    public void run() {
        if (!watching || System.nanoTime() - sent < patience.toNanos()) {
            return;
        }
        String sql =
                "select pg_catalog.pg_terminate_backend(pid) from pg_catalog.pg_stat_activity where pid = " + process
                        + " and state = 'active' and query_start < pg_catalog.clock_timestamp() - interval '"
                        + patience.toMillis() + " ms'";
        ended = true; // who waits for the statement hears of its end before we do
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            ended = results.next() && results.getBoolean(1);
        } catch (SQLException e) {
            ended = false;
            LOG.log(System.Logger.Level.WARNING, "a statement that goes on could not be ended yet", e);
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
