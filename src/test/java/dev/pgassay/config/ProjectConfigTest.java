package dev.pgassay.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.scratch.Gap;
import dev.pgassay.scratch.MigrationFolder;
import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.TransactionMode;
import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectConfigTest {

    private static final String SHORTEST = "databases: {rag: {migrations: {location: m}, expectations: e}}";
    private static final String MIGRATIONS =
            "location, naming, order, transaction, gaps, bundles, rollbacks, resets, validations, seeds, other";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("pgassay.yaml");
    }

    @Test
    void everyKeySaysWhatItSays() {
        DatabaseConfig database = load("""
                databases:
                  rag:
                    platform: supabase
                    migrations:
                      location: migrations/rag
                      naming: numbered
                      transaction: per-statement
                      gaps:
                        - {from: 10, to: 11, reason: Drafted but never shipped}
                        - {from: 20, to: 20, reason: Withdrawn}
                      bundles: [all.sql]
                      rollbacks: [down.sql, undo.sql]
                      resets: reset.sql
                      validations: [check.sql]
                      seeds: [seed.sql]
                      other: [notes.md]
                    expectations: expected-schema/rag
                """).databases().get("rag");

        assertThat(database)
                .isEqualTo(new DatabaseConfig(
                        "rag",
                        Platform.SUPABASE,
                        new MigrationFolder(
                                folder.resolve("migrations/rag"),
                                Naming.NUMBERED,
                                List.of(),
                                TransactionMode.PER_STATEMENT,
                                List.of(new Gap(10, 11, "Drafted but never shipped"), new Gap(20, 20, "Withdrawn")),
                                Map.of(
                                        "all.sql", "bundle",
                                        "down.sql", "rollback",
                                        "undo.sql", "rollback",
                                        "reset.sql", "reset",
                                        "check.sql", "validation",
                                        "seed.sql", "seed",
                                        "notes.md", "other")),
                        folder.resolve("expected-schema/rag")));
    }

    @Test
    void whatIsNotSaidIsPlainFlywayAndPerFile() {
        DatabaseConfig database = load(SHORTEST).databases().get("rag");

        assertThat(database)
                .isEqualTo(new DatabaseConfig(
                        "rag",
                        Platform.PLAIN,
                        new MigrationFolder(
                                folder.resolve("m"),
                                Naming.FLYWAY,
                                List.of(),
                                TransactionMode.PER_FILE,
                                List.of(),
                                Map.of()),
                        folder.resolve("e")));
    }

    @ParameterizedTest
    @CsvSource({"flyway, FLYWAY", "numbered, NUMBERED", "timestamped, TIMESTAMPED"})
    void aNamingIsFoundByItsLabel(String label, Naming naming) {
        assertThat(load(SHORTEST.replace("m}", "m, naming: " + label + "}"))
                        .databases()
                        .get("rag")
                        .migrations()
                        .naming())
                .isEqualTo(naming);
    }

    @Test
    void listedMigrationsAreInTheOrderOfTheList() {
        MigrationFolder migrations = load(SHORTEST.replace("m}", "m, naming: listed, order: [z.sql, a.sql]}"))
                .databases()
                .get("rag")
                .migrations();

        assertThat(migrations.naming()).isEqualTo(Naming.LISTED);
        assertThat(migrations.order()).containsExactly("z.sql", "a.sql");
    }

    @Test
    void pathsAreThoseOfTheFoldersOwnUnlessTheyAreWhole() {
        Path whole = folder.resolve("else").toAbsolutePath();
        String yaml = SHORTEST.replace("location: m", "location: ../m").replace(": e}", ": " + whole + "}");
        DatabaseConfig database = load(yaml).databases().get("rag");

        assertThat(database.migrations().location()).isEqualTo(folder.resolve("../m"));
        assertThat(database.expectations()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "database: {} | 1:1  unknown key 'database'; did you mean 'databases'? (known: databases)",
                "a: b | 1:1  no database is configured, so nothing would be checked",
                "databases: {} | 1:1  no database is configured, so nothing would be checked",
                "databases: | 1:11  databases must be a map, found nothing",
                "[a] | 1:1  pgassay.yaml must be a map, found a list",
                "databases: {rag: m} | 1:18  database rag must be a map, found 'm'",
                "databases: {rag: {}} | 1:18  database rag needs migrations",
                "databases: {rag: {}} | 1:18  database rag needs expectations",
                "databases: {rag: {migrations: {}, expectations: e}} | 1:31  database rag needs location",
                "databases: {rag: {migrations: m, expectations: e}} | 1:31  migrations must be a map, found 'm'",
                "databases: {rag: {migrations: {location: [m]}, expectations: [e]}} | 1:42  location must be a single value, found a list",
                "databases: {rag: {migrations: {location: [m]}, expectations: [e]}} | 1:62  expectations must be a single value, found a list",
                "databases: {rag: {platfrom: plain}} | 1:19  unknown key 'platfrom'; did you mean 'platform'?"
                        + " (known: platform, migrations, expectations)",
                "databases: {rag: {platform: supabse}} | 1:29  unknown platform 'supabse'; did you mean 'supabase'? (known: plain, supabase)",
                "databases: {rag: {platform: [plain]}} | 1:29  platform must be a single value, found a list",
            })
    void whatIsWrongWithADatabaseIsSaid(String yaml, String message) {
        assertThat(problems(yaml)).contains("pgassay.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bundle: [a] | 1:45  unknown key 'bundle'; did you mean 'bundles'? (known: " + MIGRATIONS + ")",
                "naming: numberd | 1:53  unknown naming 'numberd'; did you mean 'numbered'? (known: flyway, numbered, timestamped, listed)",
                "naming: ~ | 1:53  naming must be a single value, found nothing",
                "transaction: per_file | 1:58  unknown transaction 'per_file'; did you mean 'per-file'? (known: per-file, per-statement)",
                "order: [a.sql] | 1:45  order is for naming 'listed'; here the names decide",
                "naming: numbered, order: [a.sql] | 1:63  order is for naming 'listed'; here the names decide",
                "naming: listed | 1:31  naming 'listed' needs order: the files in their order",
                "naming: listed, order: {a: b} | 1:68  order must be a list, found a map",
                "seeds: {a: b} | 1:52  seeds must be a list, found a map",
                "gaps: 10 | 1:51  gaps must be a list of {from, to, reason}, found '10'",
                "gaps: [10] | 1:52  a gap must be a map, found '10'",
                "gaps: [{from: 1, to: 2}] | 1:52  a gap needs from, to (not less than from) and reason",
                "gaps: [{from: 1, reason: r}] | 1:52  a gap needs from, to (not less than from) and reason",
                "gaps: [{from: 2, to: 1, reason: r}] | 1:52  a gap needs from, to (not less than from) and reason",
                "gaps: [{from: a, to: 2, reason: r}] | 1:52  a gap needs from, to (not less than from) and reason",
                "gaps: [{from: 1, to: 2, reason: r, why: w}] | 1:80  unknown key 'why' (known: from, to, reason)",
                "gaps: [{from: 1, to: 2, reason: [r]}] | 1:77  reason must be a single value, found a list",
            })
    void whatIsWrongWithMigrationsIsSaid(String yaml, String message) {
        assertThat(problems("databases: {rag: {migrations: {location: m, " + yaml + "}, expectations: e}}"))
                .contains("pgassay.yaml:" + message);
    }

    @Test
    void allThatIsWrongIsSaidInTheOrderOfTheLines() {
        assertThat(problems("""
                databases:
                  a:
                    migrations: {location: m, naming: nmbered}
                    expectation: e
                  b:
                    platform: plian
                    migrations: {loction: m}
                    expectations: e
                datbases: {}
                """))
                .extracting(line -> line.replaceFirst("  .*", "").replaceFirst("pgassay.yaml:", ""))
                .containsExactly("3:5", "3:39", "4:5", "6:15", "7:17", "7:18", "9:1");
    }

    @Test
    void aFileIsNeeded() {
        assertThatThrownBy(() -> ProjectConfig.load(file))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(file + "  does not exist");
    }

    @Test
    void databasesAreSelectedByNameInTheOrderGiven() {
        ProjectConfig config = load("""
                databases:
                  rag: {migrations: {location: m}, expectations: e}
                  trading-rag: {migrations: {location: m}, expectations: e}
                """);

        assertThat(config.select(List.of())).extracting(DatabaseConfig::name).containsExactly("rag", "trading-rag");
        assertThat(config.select(List.of("trading-rag", "rag", "rag")))
                .extracting(DatabaseConfig::name)
                .containsExactly("trading-rag", "rag");
        assertThatThrownBy(() -> config.select(List.of("rag", "trading_rga")))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(
                        file
                                + "  has no database 'trading_rga'; did you mean 'trading-rag'? (configured: rag, trading-rag)");
        assertThatThrownBy(() -> config.select(List.of("trading")))
                .hasMessage(file
                        + "  has no database 'trading'; did you mean 'trading-rag'? (configured: rag, trading-rag)");
        assertThatThrownBy(() -> config.select(List.of("ag")))
                .hasMessage(file + "  has no database 'ag'; did you mean 'rag'? (configured: rag, trading-rag)");
        assertThatThrownBy(() -> config.select(List.of("g")))
                .hasMessage(file + "  has no database 'g' (configured: rag, trading-rag)");
        assertThatThrownBy(() -> config.select(List.of("billing")))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(file + "  has no database 'billing' (configured: rag, trading-rag)");
    }

    private ProjectConfig load(String yaml) {
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ProjectConfig.load(file);
    }

    private List<String> problems(String yaml) {
        InvalidFile problem = catchThrowableOfType(InvalidFile.class, () -> load(yaml));
        assertThat(problem).as("what is wrong with the file").isNotNull();
        return String.valueOf(problem.getMessage())
                .replace(folder + "/", "")
                .lines()
                .toList();
    }
}
