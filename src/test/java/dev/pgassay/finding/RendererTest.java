package dev.pgassay.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RendererTest {

    private static final Position PLACE = new Position("expected-schema/rag/documents.yaml", 14, 7);

    @Test
    void oneDifferenceHasBothSidesUnderTheFirstLine() {
        Finding finding = Finding.different(
                "column",
                "public.documents.embedding",
                List.of(fact("type", "vector(1536)", "vector(768)")),
                PLACE,
                null);

        assertThat(finding).hasToString("""
                column public.documents.embedding has another type
                  expected     vector(1536)
                  but was      vector(768)
                  declared at  expected-schema/rag/documents.yaml:14""");
    }

    @Test
    void severalDifferencesAreListedByFact() {
        Finding finding = Finding.different(
                "foreign key",
                "public.documents.fk_parent",
                List.of(
                        fact("on_delete", "cascade", "no action"),
                        fact("valid", true, false),
                        fact("columns", List.of("a"), List.of("b"))),
                PLACE,
                "one hint");

        assertThat(finding).hasToString("""
                foreign key public.documents.fk_parent differs in on delete, valid, columns
                  on delete
                    expected     cascade
                    but was      no action
                  valid
                    expected     true
                    but was      false
                  columns
                    expected     a
                    but was      b
                  declared at  expected-schema/rag/documents.yaml:14
                  hint         one hint""");
    }

    @Test
    void whatIsMissingIsSaidByItself() {
        assertThat(Finding.missing("table", "public.documents", List.of(), PLACE, "there is a view of this name"))
                .hasToString("""
                        table public.documents is missing
                          declared at  expected-schema/rag/documents.yaml:14
                          hint         there is a view of this name""");
    }

    @Test
    void whatTellsMoreThanANameStandsUnderIt() {
        List<Difference> expected = List.of(fact("table", "public.documents", null));
        List<Difference> read = List.of(fact("table", null, "public.documents"));
        Finding missing = Finding.missing("index", "public.by_day", expected, null, null);
        Finding unexpected = Finding.unexpected("index", "public.by_day", read, null, null);

        assertThat(missing).hasToString("""
                        index public.by_day is missing
                          table        public.documents""");
        assertThat(unexpected).hasToString("""
                        index public.by_day is not expected
                          table        public.documents""");
        assertThat(Renderer.inOneLine(unexpected))
                .isEqualTo("index public.by_day is not expected: table public.documents");
        assertThat(Renderer.expected(missing)).isEqualTo("index public.by_day\ntable        public.documents");
        assertThat(Renderer.actual(missing)).isEqualTo("(none)");
        assertThat(Renderer.actual(unexpected)).isEqualTo("index public.by_day\ntable        public.documents");
    }

    @Test
    void whatIsMissingWithoutANameIsSaidByItsFacts() {
        List<Difference> facts = List.of(fact("columns", List.of("run_id"), null), fact("on_delete", "cascade", null));

        assertThat(Finding.missing("foreign key", "public.reflections", facts, null, null))
                .hasToString("""
                        foreign key public.reflections is missing
                          columns      run_id
                          on delete    cascade""");
    }

    @Test
    void whatIsUnexpectedOrUnknownHasItsPlaceAndItsReason() {
        assertThat(Finding.unexpected("policy", "public.documents.\"Read all\"", PLACE, null))
                .hasToString("""
                        policy public.documents."Read all" is not expected
                          declared at  expected-schema/rag/documents.yaml:14""");
        assertThat(Finding.unknown("row", "public.flags where key = beta", null, "permission denied for table flags"))
                .hasToString("""
                        row public.flags where key = beta could not be seen
                          hint         permission denied for table flags""");
    }

    @Test
    void listsAndSetsSayWhatIsMissingAndWhatIsUnexpected() {
        assertThat(differing(fact(
                        "labels", List.of("draft", "active", "archived"), List.of("draft", "archived", "deleted"))))
                .isEqualTo("""
                        enum public.status has other labels
                          expected     draft, active, archived
                          but was      draft, archived, deleted
                          missing      active
                          unexpected   deleted""");
        assertThat(differing(fact("roles", new TreeSet<>(List.of("anon", "public")), new TreeSet<>(List.of("anon")))))
                .isEqualTo("""
                        enum public.status has other roles
                          expected     anon, public
                          but was      anon
                          missing      public""");
    }

    @Test
    void anotherOrderIsNothingMissing() {
        assertThat(differing(fact("labels", List.of("a", "b"), List.of("b", "a"))))
                .isEqualTo("""
                        enum public.status has its labels in another order
                          expected     a, b
                          but was      b, a""");
    }

    @Test
    void mapsAreSaidByEntry() {
        assertThat(differing(fact("parameters", sorted("lists", "100", "fillfactor", "70"), sorted("lists", "50"))))
                .isEqualTo("""
                        enum public.status has other parameters
                          expected     fillfactor=70, lists=100
                          but was      lists=50
                          missing      fillfactor=70, lists=100
                          unexpected   lists=50""");
        assertThat(differing(fact("parameters", sorted(), sorted("lists", "100"))))
                .isEqualTo("""
                        enum public.status has other parameters
                          expected     (none)
                          but was      lists=100""");
    }

    @Test
    void nothingAndTheEmptyTextAreTold() {
        assertThat(differing(fact("comment", null, ""))).isEqualTo("""
                        enum public.status has another comment
                          expected     (none)
                          but was      ''""");
        assertThat(differing(fact("labels", List.of("a"), List.of()))).endsWith("but was      (none)");
    }

    @Test
    void aFlagIsOrIsNot() {
        assertThat(Finding.different("index", "public.i", List.of(fact("unique", true, false)), null, null))
                .hasToString("""
                        index public.i is not unique
                          expected     true
                          but was      false""");
    }

    @Test
    void aFlagCalledByAnAdjectiveNeedsNoWording() {
        assertThat(Wording.ofFact("thing", fact("deterministic", true, false))).isEqualTo("is not deterministic");
        assertThat(Wording.ofFact("thing", fact("deterministic", false, true))).isEqualTo("is deterministic");
        assertThat(Wording.ofFact("thing", fact("sorts", true, false))).isEqualTo("differs in sorts");
        assertThat(Wording.ofFact("thing", fact("valid", "anything but true", true)))
                .isEqualTo("is valid");
        assertThat(Wording.ofFact("thing", fact("valid", true, null))).isEqualTo("differs in valid");
    }

    @Test
    void whatEndsLikeAPluralIsSeveral() {
        assertThat(Wording.ofFact("thing", fact("arguments", "a", "b"))).isEqualTo("has other arguments");
        assertThat(Wording.ofFact("thing", fact("access", "a", "b"))).isEqualTo("has another access");
        assertThat(Wording.ofFact("thing", fact("status", "a", "b"))).isEqualTo("has another status");
    }

    @Test
    void theColumnOfARowMayBeCalledAsAFactIs() {
        assertThat(Wording.of("row", fact("valid", true, false))).isEqualTo("differs in valid");
        assertThat(Wording.of("row", fact("start", "1", "2"))).isEqualTo("has another start");
        assertThat(Wording.of("sequence", fact("start", 1L, 2L))).isEqualTo("has another start value");
        assertThat(Wording.of("text search parser", fact("start", "a", "b"))).isEqualTo("has another start function");
    }

    @Test
    void aStatementHasNoSides() {
        assertThat(differing(Difference.unmet("should be short"))).isEqualTo("enum public.status should be short");
    }

    @Test
    void numbersAreCounted() {
        assertThat(differing(fact("number of indexes", 13L, 12L))).isEqualTo("""
                        enum public.status has another number of indexes
                          expected     13
                          but was      12""");
    }

    @Test
    void theDatabaseItselfNeedsNoName() {
        assertThat(Renderer.headline(
                        Finding.different("database", "", List.of(fact("number of extensions", 1L, 2L)), null, null)))
                .isEqualTo("database has another number of extensions");
    }

    @Test
    void linesOfATextStandUnderEachOther() {
        assertThat(differing(fact("body", "\nbegin\n  return new;\nend\n", "select 1")))
                .isEqualTo("""
                        enum public.status has another body
                          expected     begin
                                         return new;
                                       end
                          but was      select 1""");
    }

    private static Difference fact(String name, @Nullable Object expected, @Nullable Object actual) {
        return new Difference(name, expected, actual);
    }

    private static Map<String, String> sorted(String... keysAndValues) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static String differing(Difference difference) {
        return Finding.different("enum", "public.status", List.of(difference), null, null)
                .toString();
    }
}
