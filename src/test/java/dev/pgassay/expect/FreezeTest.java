package dev.pgassay.expect;

import static dev.pgassay.expect.Rules.enableRowSecurity;
import static dev.pgassay.expect.Rules.tables;
import static dev.pgassay.expect.Things.catalog;
import static dev.pgassay.expect.Things.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.RowSecurity;
import dev.pgassay.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreezeTest {

    private static final CatalogObject A = table("public.a");
    private static final CatalogObject B = table("public.b");
    private static final CatalogObject MENDED = table("public.a", RowSecurity.ENABLED, null);
    private static final Rule<?> RULE = tables().should(enableRowSecurity());

    @TempDir
    private Path folder;

    @Test
    void theFirstCheckMakesTheFileOfWhatIsKnown() throws IOException {
        assertThat(frozen(true).findings(catalog(A, B))).isEmpty();
        assertThat(Files.readString(file())).isEqualTo("""
                # Known findings of: tables should enable row security
                # A line goes by itself when its finding has gone; none is added.
                table public.a has another row security: expected enabled, but was disabled
                table public.b has another row security: expected enabled, but was disabled
                """);
    }

    @Test
    void aNewFindingIsNotKnownAndIsNotAdded() throws IOException {
        frozen(true).findings(catalog(A));
        String before = Files.readString(file());

        assertThat(frozen(true).findings(catalog(A, B)))
                .extracting(Finding::name)
                .containsExactly("public.b");
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void whatIsMendedGoesAndDoesNotComeBack() throws IOException {
        frozen(true).findings(catalog(A, B));

        assertThat(frozen(true).findings(catalog(MENDED, B))).isEmpty();
        assertThat(Files.readString(file())).doesNotContain("public.a").contains("public.b");
        assertThat(frozen(true).findings(catalog(A, B)))
                .extracting(Finding::name)
                .containsExactly("public.a");
    }

    @Test
    void onCiAFileThatIsNotThereIsNotMade() {
        assertThatThrownBy(() -> frozen(false).findings(catalog(A)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("there is no " + file() + " of the known findings of: tables should enable row security;"
                        + " make it where CI is not set, or with -Dpgassay.freeze=create, and commit it");
        assertThat(file()).doesNotExist();
    }

    @Test
    void onCiItIsMadeWhenSomebodyAsks() {
        Properties asked = new Properties();
        asked.setProperty("pgassay.freeze", "create");

        assertThat(FrozenFile.mayBeMade(Map.of("CI", "true"), new Properties())).isFalse();
        assertThat(FrozenFile.mayBeMade(Map.of("CI", "true"), asked)).isTrue();
        assertThat(FrozenFile.mayBeMade(Map.of("CI", "false"), new Properties()))
                .isTrue();
        assertThat(FrozenFile.mayBeMade(Map.of(), new Properties())).isTrue();
    }

    @Test
    void whereNothingWasLookedAtNoLineIsMended() throws IOException {
        frozen(true).findings(catalog(A));
        String before = Files.readString(file());
        Catalog empty = catalog();

        assertThat(frozen(true).findings(empty)).hasSize(1);
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.createDirectories(file());

        assertThatThrownBy(() -> frozen(true).findings(catalog(A)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("known findings in " + file());
    }

    @Test
    void anotherValueIsAnotherFinding() throws IOException {
        CatalogRule owned =
                new FrozenRule(tables().should(Rules.have("comment", "Rows of people")), new FrozenFile(file(), true));

        assertThat(owned.findings(catalog(commented("Rows\nof cats"), B))).isEmpty();
        assertThat(Files.readString(file())).isEqualTo("""
                # Known findings of: tables should have comment Rows of people
                # A line goes by itself when its finding has gone; none is added.
                table public.a has another comment: expected Rows of people, but was Rows\\x0aof cats
                table public.b has another comment: expected Rows of people, but was (none)
                """);
        assertThat(owned.findings(catalog(commented("Rows of dogs"), B)))
                .extracting(Finding::toString)
                .containsExactly("""
                        table public.a has another comment
                          expected     Rows of people
                          but was      Rows of dogs
                          hint         tables should have comment Rows of people""");
        assertThat(Files.readString(file())).doesNotContain("public.a").contains("public.b");
    }

    @Test
    void whatIsBeyondWhatIsShownIsAnotherValueToo() {
        CatalogRule rule = new FrozenRule(tables().should(Rules.have("comment", "x")), new FrozenFile(file(), true));
        String megabyte = "x".repeat(1 << 20);

        assertThat(rule.findings(catalog(commented(megabyte + "a")))).isEmpty();
        assertThat(rule.findings(catalog(commented(megabyte + "a")))).isEmpty();
        assertThat(rule.findings(catalog(commented(megabyte + "b")))).hasSize(1);
    }

    @Test
    void severalFactsAndWhatIsMissingAreInOneLine() {
        assertThat(Rules.forceRowSecurity().lacking(table("public.a"), catalog()))
                .extracting(FrozenFile::line)
                .containsExactly(
                        "table public.a differs in row security, force row security: row security expected enabled,"
                                + " but was disabled; force row security expected true, but was false");
        assertThat(Rules.haveIndexLedBy("x", "y").lacking(table("public.a"), catalog()))
                .extracting(FrozenFile::line)
                .containsExactly("index of public.a is missing: led by x, y");
        assertThat(Rules.havePrimaryKey().lacking(table("public.a"), catalog()))
                .extracting(FrozenFile::line)
                .containsExactly("primary key of public.a is missing");
        assertThat(Rules.not(Rules.enableRowSecurity())
                        .lacking(table("public.a", RowSecurity.ENABLED, null), catalog()))
                .extracting(FrozenFile::line)
                .containsExactly("table public.a should not enable row security");
    }

    private static CatalogObject commented(String comment) {
        return table("public.a", RowSecurity.DISABLED, comment);
    }

    private CatalogRule frozen(boolean mayBeMade) {
        return new FrozenRule(RULE, new FrozenFile(file(), mayBeMade));
    }

    private Path file() {
        return folder.resolve("known/row-security.txt");
    }

    @Test
    void aFileBelongsToOneRule() throws IOException {
        frozen(true).findings(catalog(A));
        String before = Files.readString(file());
        CatalogRule other = new FrozenRule(tables().should(Rules.havePrimaryKey()), new FrozenFile(file(), true));

        assertThatThrownBy(() -> other.findings(catalog(A)))
                .isInstanceOf(AssertionError.class)
                .hasMessage(file() + " has the known findings of another rule: tables should enable row security;"
                        + " this one is: tables should have a primary key; give it a file of its own, or mend the"
                        + " heading when the rule has been changed");
        assertThat(Files.readString(file())).isEqualTo(before);
        assertThat(new FrozenRule(RULE.because("of tenants"), new FrozenFile(file(), true)).findings(catalog(A)))
                .isEmpty();
    }
}
