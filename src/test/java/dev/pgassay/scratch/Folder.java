package dev.pgassay.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a folder of migrations and describes it. */
final class Folder {
    private final Path location;
    private final List<String> order = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private Naming naming = Naming.NUMBERED;
    private TransactionMode transaction = TransactionMode.PER_FILE;

    Folder(Path location) {
        this.location = location;
    }

    Folder file(String name, String contents) {
        try {
            Path file = location.resolve(name);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, contents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Folder files(String... names) {
        for (String name : names) {
            file(name, "SELECT 1;\n");
        }
        return this;
    }

    Folder naming(Naming value) {
        naming = value;
        return this;
    }

    Folder listed(String... names) {
        order.addAll(List.of(names));
        return naming(Naming.LISTED);
    }

    Folder perStatement() {
        transaction = TransactionMode.PER_STATEMENT;
        return this;
    }

    Folder gap(long from, long to, String reason) {
        gaps.add(new Gap(from, to, reason));
        return this;
    }

    Folder other(String name, String kind) {
        others.put(name, kind);
        return this;
    }

    Migrations discover() {
        return Migrations.discover(new MigrationFolder(location, naming, order, transaction, gaps, others));
    }
}
