package dev.pgassay.scratch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The migrations of one folder, found, ordered and read. */
public final class Migrations {
    private final List<PreparedMigration> prepared;
    private final TransactionMode transaction;
    private final String text;
    private final List<String> identity;
    private final boolean serverWide;

    private Migrations(List<PreparedMigration> prepared, TransactionMode transaction) {
        this(
                prepared,
                transaction,
                prepared.stream().map(migration -> migration.script().text()).collect(Collectors.joining("\n")));
    }

    private Migrations(List<PreparedMigration> prepared, TransactionMode transaction, String text) {
        this.prepared = prepared;
        this.transaction = transaction;
        this.text = text;
        this.identity = identity(prepared, transaction);
        this.serverWide = ServerWide.in(text);
    }

    /** Finds the migrations of a folder; throws {@link InvalidMigrations} with everything that is wrong with it. */
    public static Migrations discover(MigrationFolder folder) {
        return new Migrations(List.copyOf(new Discovery(folder, null).run()), folder.transaction());
    }

    /**
     * The same for a folder whose files that are no migrations are named in one list; what is wrong with it, {@link
     * InvalidMigrations} says by the name of that list.
     */
    public static Migrations discover(MigrationFolder folder, String list) {
        return new Migrations(List.copyOf(new Discovery(folder, list).run()), folder.transaction());
    }

    /** None, for an empty database on a server that offers these extensions where that can be had. */
    static Migrations none(Collection<String> extensions) {
        return new Migrations(List.of(), TransactionMode.PER_FILE, String.join("\n", extensions));
    }

    /** The files in the order in which they are applied. */
    public List<Migration> files() {
        return prepared.stream().map(PreparedMigration::migration).toList();
    }

    /** How the files are divided into transactions. */
    public TransactionMode transaction() {
        return transaction;
    }

    /** All that decides the outcome: names, contents with included files, order, transaction mode. Equal where that is. */
    public Object identity() {
        return identity;
    }

    private static List<String> identity(List<PreparedMigration> prepared, TransactionMode transaction) {
        List<String> parts = new ArrayList<>(List.of(transaction.label()));
        for (PreparedMigration migration : prepared) {
            parts.add(migration.name());
            parts.add(migration.script().text());
        }
        return List.copyOf(parts);
    }

    /** Applies all files to a database; throws {@link MigrationFailed} at the first that fails. */
    public MigrationRun apply(DataSource dataSource) {
        if (prepared.isEmpty()) {
            return new MigrationRun(List.of(), transaction, List.of(), Duration.ZERO);
        }
        return new FlywayRun(prepared, transaction).on(dataSource);
    }

    /** All that is sent to a server, with what is included. */
    String text() {
        return text;
    }

    /** Whether some of it concerns the server as a whole and not the one database. */
    boolean serverWide() {
        return serverWide;
    }
}
