package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.Kind;
import dev.pgassay.yaml.InvalidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotFileTest {

    private static final String HEAD = "snapshot: 1\npostgresql: 17\n";

    @TempDir
    private Path folder;

    private Expectations load(String text) throws IOException {
        return Expectations.load(Files.writeString(folder.resolve("s.yaml"), text));
    }

    @Test
    void whatIsNotWrittenIsExpectedToBeNothing() throws IOException {
        ObjectExpectation table = load(HEAD + "tables:\n  public.t: {persistence: permanent}\n")
                .objects()
                .get(0);

        assertThat(table.scope()).isEqualTo(new Scope("public", null));
        assertThat(table.name()).isEqualTo("t");
        assertThat(table.facts())
                .filteredOn(fact -> fact.fact().name().equals("comment"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).isNull());
        assertThat(table.facts()).noneMatch(fact -> fact.fact().name().equals("owner"));
    }

    @Test
    void whatAServerCannotKeepIsNotSaidToBeAbsent() throws IOException {
        assertThat(load(HEAD).complete()).contains(Kind.TABLE).doesNotContain(Kind.ROLE, Kind.NOT_NULL_CONSTRAINT);
        assertThat(load("snapshot: 1\npostgresql: 18\nwith: [roles]\n").complete())
                .contains(Kind.ROLE, Kind.NOT_NULL_CONSTRAINT);
    }

    @Test
    void whatTheRoleCouldNotSeeIsNotExpected() throws IOException {
        assertThat(load(HEAD + "with: [roles]\nuser_mappings: {}\nforeign_servers: {}\n")
                        .objects())
                .isEmpty();
        assertThat(load(HEAD + "foreign_tables:\n  public.f: {not_seen: [options], server: s}\n")
                        .objects()
                        .get(0)
                        .facts())
                .noneMatch(fact -> fact.fact().name().equals("options"));
    }

    @Test
    void anOrderThatTheServerKeepsIsThatOfTheFile() throws IOException {
        String index = "i: {include: [b, a], parameters: {m: 1, ef: 2}}";
        List<FactExpectation> facts = load(HEAD + "tables:\n  public.t:\n    indexes: {" + index + "}\n")
                .objects()
                .get(1)
                .facts();

        assertThat(text(facts, "include")).isEqualTo("[b, a]");
        assertThat(text(facts, "parameters")).isEqualTo("{m=1, ef=2}");
    }

    private static String text(List<FactExpectation> facts, String name) {
        return facts.stream()
                .filter(fact -> fact.fact().name().equals(name))
                .map(fact -> String.valueOf(fact.value()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "snapshot: 2 | 1:11  a snapshot of format 2; this pgassay reads those up to 1, a newer one wrote it",
                "snapshot: x | 1:11  snapshot must be the number of a format, found 'x'",
                "snapshot: 1 | 1:1  a snapshot says of which PostgreSQL it is, as in 'postgresql: 17'",
                "snapshot: 1¶postgresql: many | 2:13  postgresql must be a whole number from 0, found 'many'",
                "snapshot: 1¶postgresql: 17¶with: [owner] | 3:8  unknown item of with 'owner'; did you mean 'owners'? (known: owners, privileges, roles, settings, column_order, versions, server)",
                "snapshot: 1¶postgresql: 17¶tables: [t] | 3:9  tables must be a map, found a list",
                "snapshot: 1¶postgresql: 17¶tables:¶  t: {} | 4:3  a table is named as schema.name in a snapshot, found 't'",
                "snapshot: 1¶postgresql: 17¶tables:¶  public.t: {row_security: on} | 4:28  unknown value of row_security of a table 'on' (known: enabled, disabled)",
                "snapshot: 1¶postgresql: 17¶sequences:¶  public.s: {start: one, minimum: 1, maximum: 2, increment: 1, cache: 1} | 4:21  start of a sequence must be a whole number, found 'one'",
                "snapshot: 1¶postgresql: 17¶sequences:¶  public.s: {start: 1, minimum: 1, maximum: 2, increment: 1} | 4:3  cache of a sequence is missing",
            })
    void aDamagedSnapshotIsSaidToBeOne(String text, String message) {
        assertThatThrownBy(() -> load(text.replace('¶', '\n')))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(folder.resolve("s.yaml") + ":" + message);
    }

    @Test
    void oneFolderHoldsOneSnapshot() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), HEAD);
        Files.writeString(folder.resolve("b.yaml"), HEAD);

        assertThatThrownBy(() -> Expectations.load(folder))
                .isInstanceOf(InvalidFile.class)
                .hasMessage(folder.resolve("b.yaml") + ":1:1  a second snapshot; one folder holds one, and "
                        + folder.resolve("a.yaml") + " is it");
    }
}
