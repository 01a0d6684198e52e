package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
    @TempDir
    Path temp;

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\echo some 'text; \\' here' `date`",
                "\\qecho x",
                "\\warn x",
                "\\restrict Xa1",
                "\\unrestrict Xa1",
                "\\set ON_ERROR_STOP on",
                "\\set ON_ERROR_STOP 1",
                "\\pset pager off",
                "\\timing",
                "\\timing off",
                "\\encoding UTF8",
                "\\encoding 'utf-8'"
            })
    void commandsThatChangeNothingLeaveAnEmptyLine(String command) throws IOException {
        Script script = read("SELECT 1;\n" + command + "\nSELECT 2;\n");

        assertThat(problems).isEmpty();
        assertThat(script.text()).isEqualTo("SELECT 1;\n\nSELECT 2;\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\copy t from x",
                "\\connect other",
                "\\c",
                "\\gexec",
                "\\d t",
                "\\!",
                "\\if true",
                "\\set name value",
                "\\encoding LATIN1",
                "\\;",
                "\\q"
            })
    void anyOtherCommandIsAProblemWithItsPlace(String command) throws IOException {
        read("SELECT 1;\n  " + command + "\n");

        String name = command.startsWith("\\set") || command.startsWith("\\enc") ? command : command.split(" ", 2)[0];
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith(file("main.sql") + ":2:3: " + name + " is a command of psql that pgassay does not run");
    }

    @Test
    void commandsEndAtTheNextBackslash() throws IOException {
        assertThat(read("\\echo a \\echo b \\\\ SELECT 1;\n").text()).isEqualTo(" SELECT 1;\n");
        assertThat(read("SELECT \\timing\n1;").text()).isEqualTo("SELECT \n1;");
        read("\\echo a \\bad");
        assertThat(problems).singleElement().asString().contains(":1:9: \\bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT '\\d';",
                "SELECT 'it''s \\d';",
                "SELECT E'\\\\d';",
                "SELECT U&'\\0061';",
                "SELECT 1 AS \"\\d\";",
                "DO $$ \\d ' $$;",
                "DO $a$ $$ \\d $b$ $a$;",
                "-- \\d it's\nSELECT 1;",
                "/* \\d /* ' */ \\d */ SELECT 1;",
                "SELECT a$b$c, '\\d' FROM x$y;",
                "COPY t (a) FROM STDIN;\n\\d\t\\N\n\\.\nSELECT 1;",
                "-- x\ncopy t(\"from\") from stdin with (format csv);\r\n'\\d\r\n\\.\r\n",
            })
    void aBackslashInsideSomethingElseIsNoCommand(String sql) throws IOException {
        Script script = read(sql);

        assertThat(problems).isEmpty();
        assertThat(script.text()).isEqualTo(sql);
        assertThat(script.defect()).isNull();
    }

    @Test
    void aCopyToOrAFileNeedsNoData() throws IOException {
        read("COPY t TO stdout;\n\\d\n");
        read("COPY t FROM '/x';\n\\d\n");

        assertThat(problems).hasSize(2);
    }

    @Test
    void copyDataWithoutAnEndGetsOne() throws IOException {
        assertThat(read("COPY t FROM stdin;\n1\n").text()).isEqualTo("COPY t FROM stdin;\n1\n\\.\n");
        assertThat(read("COPY t FROM stdin;\n1").text()).isEqualTo("COPY t FROM stdin;\n1\n\\.\n");
    }

    @Test
    void anEscapedQuoteBecomesTwoSoThatFlywaySeesItToo() throws IOException {
        assertThat(read("SELECT e'a\\'b\\\\', E'\\'';").text()).isEqualTo("SELECT e'a''b\\\\', E'''';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 'a", "SELECT \"a", "DO $x$ a $$", "/* a /* b */", "SELECT E'a\\'"})
    void whatIsNeverClosedIsADefectWithItsLine(String end) throws IOException {
        Script.Defect defect =
                Objects.requireNonNull(read("SELECT 1;\n\n" + end + "\n;").defect());

        assertThat(defect.at()).isEqualTo(new Origin(file("main.sql"), 3));
        assertThat(defect.message()).startsWith("unterminated ");
    }

    @Test
    void includedFilesKeepTheirOwnLines() throws IOException {
        write("sub/b.sql", "-- b\nB;\n\\ir c.sql\nB2;");
        write("sub/c.sql", "C");
        Script script = read("A;\n\\i sub/b.sql\nA2;\n");

        assertThat(problems).isEmpty();
        assertThat(script.included()).containsExactlyInAnyOrder(file("sub/b.sql"), file("sub/c.sql"));
        assertThat(place(script, "A;")).isEqualTo(new Origin(file("main.sql"), 1));
        assertThat(place(script, "B;")).isEqualTo(new Origin(file("sub/b.sql"), 2));
        assertThat(place(script, "C")).isEqualTo(new Origin(file("sub/c.sql"), 1));
        assertThat(place(script, "B2;")).isEqualTo(new Origin(file("sub/b.sql"), 4));
        assertThat(place(script, "A2;")).isEqualTo(new Origin(file("main.sql"), 3));
        assertThat(script.text()).contains("C\n;\n"); // psql runs what a file ends with
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\i b.sql",
                "\\i 'b.sql'",
                "\\i b.sql;",
                "\\include b.sql",
                "\\ir ./b.sql",
                "\\i migrations/b.sql",
                "\\include_relative sub/../b.sql"
            })
    void anIncludeMayBeSpelledAsPsqlAllows(String command) throws IOException {
        write("b.sql", "B;");
        Script script = read(command + "\n");

        assertThat(problems).isEmpty();
        assertThat(script.included()).containsExactly(file("b.sql"));
    }

    @Test
    void anIncludeStaysInTheFolder() throws IOException {
        Files.writeString(temp.resolve("outside.sql"), "X;");
        Files.createDirectories(file(""));
        Files.createSymbolicLink(file("link.sql"), temp.resolve("outside.sql"));
        read("\\i ../outside.sql\n\\ir ../outside.sql\n\\i " + temp.resolve("outside.sql")
                + "\n\\i link.sql\n\\i gone.sql\n\\i\nSELECT\n\\i link.sql\n;\n");

        assertThat(problems).hasSize(7);
        assertThat(problems.get(0)).contains("main.sql:1:1: \\i ../outside.sql leads out of ");
        assertThat(problems.get(1)).contains(":2:1: ").contains("leads out of ");
        assertThat(problems.get(2)).contains(":3:1: ").contains("absolute path");
        assertThat(problems.get(3)).contains(":4:1: ").contains("is a link that leads out of ");
        assertThat(problems.get(4)).contains(":5:1: ").contains("finds no file " + file("gone.sql"));
        assertThat(problems.get(5)).contains(":6:1: ").contains("names no file");
        assertThat(problems.get(6)).contains(":8:1: ").contains("in the middle of a statement");
    }

    @Test
    void aCircleIsAProblem() throws IOException {
        write("b.sql", "\\i main.sql\n");
        read("\\i b.sql\n");

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("b.sql:1:1: \\i main.sql closes a circle: " + file("main.sql") + " → " + file("b.sql"));
    }

    @Test
    void nestingHasAnEnd() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("f" + i + ".sql", "\\i f" + (i + 1) + ".sql\n");
        }
        read("\\i f0.sql\n");

        assertThat(problems).singleElement().asString().contains("nested more than 20 files deep");
    }

    private Script read(String text) throws IOException {
        write("main.sql", text);
        return new ScriptReader(file(""), problems).read(file("main.sql"));
    }

    private Path file(String name) {
        return temp.resolve("migrations").resolve(name);
    }

    private void write(String name, String text) throws IOException {
        Path file = file(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
    }

    private static Origin place(Script script, String line) {
        return script.origin(script.text().lines().toList().indexOf(line) + 1);
    }
}
