package dev.pgassay.scratch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The migrations of one folder, found, ordered and read. */
public final class Migrations {
    private final List<PreparedMigration> prepared;
    private final TransactionMode transaction;
    private final String text;
    private final String digest;
    private final boolean serverWide;

    private Migrations(List<PreparedMigration> prepared, TransactionMode transaction) {
        this.prepared = prepared;
        this.transaction = transaction;
        this.text =
                prepared.stream().map(migration -> migration.script().text()).collect(Collectors.joining("\n"));
        this.digest = digest(prepared, transaction);
        this.serverWide = ServerWide.in(text);
    }

    /** Finds the migrations of a folder; throws {@link InvalidMigrations} with everything that is wrong with it. */
    public static Migrations discover(MigrationFolder folder) {
        return new Migrations(List.copyOf(new Discovery(folder).run()), folder.transaction());
    }

    /** The files in the order in which they are applied. */
    public List<Migration> files() {
        return prepared.stream().map(PreparedMigration::migration).toList();
    }

    /** How the files are divided into transactions. */
    public TransactionMode transaction() {
        return transaction;
    }

    /** A hex SHA-256 of all that decides the outcome: names, contents with included files, order, transaction mode. */
    public String digest() {
        return digest;
    }

    private static String digest(List<PreparedMigration> prepared, TransactionMode transaction) {
        MessageDigest digest = sha256();
        add(digest, transaction.label());
        for (PreparedMigration migration : prepared) {
            add(digest, migration.name());
            add(digest, migration.script().text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Applies all files to a database; throws {@link MigrationFailed} at the first that fails. */
    public MigrationRun apply(DataSource dataSource) {
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

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
