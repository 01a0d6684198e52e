package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void flywayNamesGoByVersionAndRepeatableOnesLast() {
        in().naming(Naming.FLYWAY)
                .files(
                        "V10__j.sql",
                        "V2__b.sql",
                        "V1.10__a.sql",
                        "V1_2__a.sql",
                        "R__z.sql",
                        "R__y.sql",
                        "V20250101__k.sql");

        assertThat(names(in().naming(Naming.FLYWAY)))
                .containsExactly(
                        "V1_2__a.sql",
                        "V1.10__a.sql",
                        "V2__b.sql",
                        "V10__j.sql",
                        "V20250101__k.sql",
                        "R__y.sql",
                        "R__z.sql");
    }

    @Test
    void numbersGoByValueWhateverTheirWidthAndSeparator() {
        in().files("000-init.sql", "1_b.sql", "02-c.sql", "sub/003_d.sql", ".hidden.sql", ".git/config");

        List<Migration> files = in().discover().files();

        assertThat(files).extracting(Migration::version).containsExactly("000", "1", "02", "003");
        assertThat(files.get(3)).isEqualTo(new Migration("003", "d", folder.resolve("sub/003_d.sql")));
    }

    @Test
    void timestampsOfAnyLengthGoByTime() {
        in().files("20250102_b.sql", "20250101000007_a.sql", "202501030000_c.sql");

        assertThat(names(in().naming(Naming.TIMESTAMPED)))
                .containsExactly("20250101000007_a.sql", "20250102_b.sql", "202501030000_c.sql");
    }

    @Test
    void listedFilesGoAsListed() {
        in().files("b.sql", "a.sql", "reset.sql");

        List<Migration> files = in().listed("b.sql", "a.sql")
                .other("reset.sql", "reset")
                .discover()
                .files();

        assertThat(files)
                .containsExactly(
                        new Migration("1", "b", folder.resolve("b.sql")),
                        new Migration("2", "a", folder.resolve("a.sql")));
    }

    @Test
    void aPathStaysAsItWasGiven() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        Files.writeString(folder.resolve("001_a.sql"), "\\d\n");

        assertThat(problems(new Folder(relative))).contains(relative.resolve("001_a.sql") + ":1:1: \\d is a command");
    }

    @Test
    void aFileThatIsNeitherMigrationNorNamedIsAProblem() {
        in().files("001_a.sql", "notes.txt", "apply_01_to_9.sql");

        assertThat(problems(in().other("apply_01_to_09.sql", "bundle")))
                .contains("3 problems")
                .contains(
                        "notes.txt is no migration (numbered: 001_name.sql, 001-name.sql) and is not named under bundles")
                .contains("apply_01_to_9.sql is no migration")
                .contains("apply_01_to_09.sql is named as bundle and does not exist; nearest is apply_01_to_9.sql");
    }

    @Test
    void oneNumberTwiceIsAProblem() {
        in().files("001_a.sql", "1_b.sql", "sub/002_c.sql", "002_d.sql");

        assertThat(problems(in()))
                .contains("001_a.sql and 1_b.sql have the same number")
                .contains("002_d.sql and sub/002_c.sql have the same number");
    }

    @Test
    void oneVersionOrTimestampOrNameTwiceIsAProblem() {
        in().files("V1__a.sql", "V1.0__b.sql", "R__x.sql", "sub/R__x.sql");
        assertThat(problems(in().naming(Naming.FLYWAY)))
                .contains("V1.0__b.sql and V1__a.sql have the same version")
                .contains("R__x.sql and sub/R__x.sql have the same name");
        assertThat(problems(new Folder(folder.resolve("times"))
                        .files("20250101_a.sql", "20250101000000_b.sql")
                        .naming(Naming.TIMESTAMPED)))
                .contains("have the same version");
    }

    @Test
    void aGapThatIsNotDeclaredIsAProblemThatNamesTheNumbers() {
        in().files("003_a.sql", "005_b.sql", "009_c.sql", "100_d.sql");

        assertThat(problems(in().gap(7, 7, "never shipped").gap(10, 98, "reserved")))
                .contains("3 problems")
                .contains("missing number 4, before 005_b.sql")
                .contains("missing numbers 6, 8, before 009_c.sql")
                .contains("missing number 99, before 100_d.sql");
    }

    @Test
    void declaredGapsAndNumbersOfOtherFilesAreNotMissing() {
        in().files("001_a.sql", "004_seed.sql", "005_b.sql");

        assertThat(names(in().gap(2, 3, "never shipped").other("004_seed.sql", "seed")))
                .containsExactly("001_a.sql", "005_b.sql");
    }

    @Test
    void aGapThatIsUsedOrNoneIsAProblem() {
        in().files("001_a.sql", "002_b.sql");

        assertThat(problems(in().gap(2, 2, "skipped")
                        .gap(3, 4, "later")
                        .gap(6, 5, "reversed")
                        .gap(9, 9, " ")))
                .contains("002_b.sql has number 2, which is in the declared gap 2; never reuse a skipped number")
                .contains("gap 3–4 is none: the last number is 2")
                .contains("gap 6–5 ends before it begins")
                .contains("gap 9 has no reason");
    }

    @Test
    void orderAndGapsBelongToTheirNamings() {
        in().files("V1__a.sql", "b.sql");

        assertThat(problems(in().listed("b.sql").naming(Naming.FLYWAY).gap(1, 2, "x")))
                .contains("order is for the naming listed only")
                .contains("gaps are for the naming numbered only");
    }

    @Test
    void whatOrderNamesMustBeThereOnceAndNothingElse() {
        in().files("setup.sql", "add.sql");

        assertThat(problems(in().listed("setup.sql", "setup.sql", "ad.sql", "add.sql")
                        .other("add.sql", "bundle")))
                .contains("ad.sql is named under order and does not exist; nearest is add.sql")
                .contains("setup.sql is listed twice under order")
                .contains("add.sql is named under order and as bundle");
        assertThat(problems(in().listed())).contains("no file is listed under order");
    }

    @Test
    void nothingToApplyIsAProblem() throws IOException {
        assertThat(problems(in())).contains("nothing would be applied");
        Files.writeString(folder.resolve("file"), "");
        assertThat(problems(new Folder(folder.resolve("file")))).contains("is no folder");
        Files.createDirectories(folder.resolve("trading-rag"));
        assertThat(problems(new Folder(folder.resolve("tradng-rag"))))
                .contains("tradng-rag: no such folder; nearest is trading-rag");
    }

    @Test
    void bytesThatAreNotUtf8AreAProblemWithTheirLine() throws IOException {
        Files.write(folder.resolve("001_a.sql"), new byte[] {'-', '-', '\n', 'a', (byte) 0xE9, ';'});
        Files.write(folder.resolve("002_b.sql"), new byte[] {'a', (byte) 0xC3});

        assertThat(problems(in()))
                .contains("001_a.sql:2: byte 5 (0xE9) is not UTF-8")
                .contains("002_b.sql:1: byte 2 (0xC3) is not UTF-8");
    }

    @Test
    void theIdentityChangesWithWhatDecidesTheOutcomeOnly() {
        Object first = in().file("001_a.sql", "\\i b.sql\nSELECT 1;\n")
                .file("b.sql", "SELECT 2;")
                .discover()
                .identity();

        assertThat(first).isEqualTo(in().discover().identity());
        assertThat(in().perStatement().discover().identity()).isNotEqualTo(first);
        assertThat(in().file("b.sql", "SELECT 3;").discover().identity()).isNotEqualTo(first);
        assertThat(in().file("b.sql", "SELECT 2;")
                        .file("002_c.sql", "")
                        .discover()
                        .identity())
                .isNotEqualTo(first);
    }

    @Test
    void aFolderDoesNotChangeWithWhatItWasMadeOf() {
        List<Gap> gaps = new java.util.ArrayList<>();
        MigrationFolder made =
                new MigrationFolder(folder, Naming.NUMBERED, List.of(), TransactionMode.PER_FILE, gaps, Map.of());
        gaps.add(new Gap(1, 2, "x"));

        assertThat(made.gaps()).isEmpty();
    }

    private Folder in() {
        return new Folder(folder);
    }

    private static List<String> names(Folder described) {
        return described.discover().files().stream()
                .map(file -> String.valueOf(file.path().getFileName()))
                .toList();
    }

    private static String problems(Folder described) {
        return String.valueOf(catchThrowableOfType(InvalidMigrations.class, described::discover)
                .getMessage());
    }
}
