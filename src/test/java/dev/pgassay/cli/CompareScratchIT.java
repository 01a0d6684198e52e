package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.InstalledServer;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchKind;
import dev.pgassay.scratch.ScratchOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A comparison starts one scratch server, on which migrations are applied and texts are spelled. */
class CompareScratchIT {

    /** Each run's databases have a number of their own in their names. */
    private static final Pattern RUN =
            Pattern.compile("create database \"?(pgassay_[0-9a-f]{8})_", Pattern.CASE_INSENSITIVE);

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final DatabaseConfig CHOSEN =
            TestServer.PROJECT.select(List.of("self-evolution")).get(0);

    private final Scratch server = Scratch.open(ScratchOptions.fromEnvironment(System.getenv()));
    private String url = "";
    private Wire wire;

    @BeforeEach
    void open() throws IOException {
        try (ScratchDatabase database = server.empty(List.of())) {
            int port = Integer.parseInt(database.url().replaceFirst(".*:(\\d+)/.*", "$1"));
            String password = Objects.requireNonNullElse(database.password(), "");
            wire = new Wire(port);
            url = "postgresql://" + database.username() + (password.isEmpty() ? "" : ":" + password) + "@127.0.0.1:"
                    + wire.port() + "/postgres?sslmode=disable";
        }
    }

    @AfterEach
    void close() throws IOException {
        try (server) {
            wire.close();
        }
    }

    private Set<String> runs() throws IOException, InterruptedException {
        return RUN.matcher(String.join("\n", wire.messages()))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void theServerOfTheMigrationsIsTheOneThatSpells() throws Exception {
        ScratchOptions options = new ScratchOptions(ScratchKind.SERVER, url, ScratchOptions.DEFAULT_IMAGE);
        FactType expression = Kind.CHECK_CONSTRAINT.fact("expression").orElseThrow();
        try (ScratchOnDemand needed = new ScratchOnDemand(options);
                ScratchDatabase live = TestServer.migrated("self-evolution");
                Connection connection = live.connect()) {
            new Expected.Migrations(new Migrated(TestServer.PROJECT, CHOSEN), Set.of()).expectations(needed);
            Catalog catalog = CatalogReader.read(connection);
            try (Respelling respelling = new Respelling(needed, catalog)) {
                CatalogObject check =
                        catalog.all(Kind.CHECK_CONSTRAINT).iterator().next();
                assertThat(respelling.same(check, expression, "public", "1 = 1", "(1  = 1)"))
                        .isTrue();
            }
        }
        assertThat(runs()).hasSize(1);
    }

    @Test
    void soItIsForALiveServerOfAnotherVersion() throws Exception {
        Path other = installed();
        assumeTrue(other != null, "no PostgreSQL of another version than the scratch server's in " + INSTALLED);
        try (InstalledServer installed = InstalledServer.start(other);
                Scratch theirs = installed.scratch();
                Lived live = new Lived(
                        theirs.database(CHOSEN.platform(), Migrations.discover(CHOSEN.migrations())),
                        "alter table evolution_runs drop constraint evolution_runs_mode_check,"
                                + " add constraint evolution_runs_mode_check check (mode <> '')")) {
            CommandRun run = live.compare("self-evolution", "--scratch", "server", "--scratch-url", url);
            assertThat(run.status()).as(run.printed()).isEqualTo(1);
            assertThat(run.out())
                    .contains(
                            "check constraint public.evolution_runs.evolution_runs_mode_check has another expression\n")
                    .endsWith("  failed: 1 finding\n");
        }
        assertThat(runs()).hasSize(1);
    }

    private static @Nullable Path installed() throws IOException, SQLException {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            String major = String.valueOf(connection.getMetaData().getDatabaseMajorVersion());
            if (!Files.isDirectory(INSTALLED)) {
                return null;
            }
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                return versions.filter(version -> !version.endsWith(major))
                        .filter(version -> Files.isExecutable(version.resolve("bin/postgres")))
                        .findFirst()
                        .orElse(null);
            }
        }
    }
}
