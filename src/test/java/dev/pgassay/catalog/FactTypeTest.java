package dev.pgassay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Kind.Place;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactTypeTest {

    /** Constants that PostgreSQL has a letter for and no object that is read. */
    private static final Set<String> NEVER_READ = Set.of("temporary", "partial");

    /** The server takes no comments on them. */
    private static final Set<Kind> WITHOUT_COMMENT = Set.of(
            Kind.OPERATOR_FAMILY_ADDITION,
            Kind.DEFAULT_PRIVILEGE,
            Kind.EXTENSION_DEPENDENCY,
            Kind.CONFIGURATION_PARAMETER,
            Kind.SYSTEM_PRIVILEGE,
            Kind.USER_MAPPING,
            Kind.SECURITY_LABEL);

    @ParameterizedTest
    @EnumSource
    void everyComponentButTheNameIsAFactInSnakeCase(Kind kind) {
        List<String> components = Stream.of(kind.type().getRecordComponents())
                .skip(1)
                .map(RecordComponent::getName)
                .toList();

        assertThat(kind.type().getRecordComponents()[0].getType()).isEqualTo(ObjectName.class);
        assertThat(kind.facts()).hasSameSizeAs(components);
        assertThat(kind.facts())
                .extracting(FactType::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z_]+"));
        if (!WITHOUT_COMMENT.contains(kind)) {
            assertThat(kind.facts().get(kind.facts().size() - 1).name()).isEqualTo("comment");
        }
        assertThat(kind.fact("no_such_fact")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentNamesEveryFactAndEveryWordOfEveryKind(Kind kind) throws IOException {
        String row = Files.readAllLines(Path.of("docs/expectations.md")).stream()
                .filter(line -> line.startsWith("| `" + kind.plural() + "`"))
                .findFirst()
                .orElseThrow();

        for (FactType fact : kind.facts()) {
            if (!fact.name().equals("table")) { // it follows from where an index is listed
                assertThat(row).contains("`" + fact.name() + "`");
                assertThat(fact.words()).allMatch(word -> NEVER_READ.contains(word) || row.contains(word));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsFoundByItsRecordAndItsPlural(Kind kind) {
        assertThat(Kind.of(kind.type())).isEqualTo(kind);
        assertThat(Kind.ofPlural(kind.plural())).contains(kind);
        assertThat(kind.label()).matches("[a-z]+( [a-z]+)*");
    }

    @Test
    void namesAreSnakeCaseUnlessJavaKeepsTheWord() {
        assertThat(names(Kind.FOREIGN_KEY))
                .containsSubsequence("columns", "on_delete", "on_delete_columns", "initially_deferred", "comment");
        assertThat(names(Kind.COLUMN)).contains("default", "storage_of_generated");
        assertThat(names(Kind.ROUTINE)).contains("kind");
        assertThat(names(Kind.PRIMARY_KEY)).contains("name");
    }

    @Test
    void wordsAreThoseOfTheEnumeration() {
        assertThat(words(Kind.FOREIGN_KEY, "on_delete"))
                .containsExactly("no action", "restrict", "cascade", "set null", "set default");
        assertThat(words(Kind.TRIGGER, "events")).containsExactly("insert", "update", "delete", "truncate");
        assertThat(words(Kind.TRIGGER, "timing")).containsExactly("before", "after", "instead of");
        assertThat(words(Kind.COLUMN, "type")).isEmpty();
        assertThat(words(Kind.FOREIGN_KEY, "columns")).isEmpty();
    }

    @Test
    void valuesArePlainAndEqualByContent() {
        ForeignKey key = Made.of(
                ForeignKey.class,
                new ObjectName("public", "a", "fk"),
                "columns",
                List.of("b_id"),
                "references",
                new Reference(ObjectName.of("public", "b"), List.of("id")),
                "onDelete",
                ReferentialAction.SET_NULL,
                "onDeleteColumns",
                Set.of("y", "x"),
                "valid",
                true);

        assertThat(value(key, "columns")).isEqualTo(List.of("b_id"));
        assertThat(value(key, "references")).isEqualTo("public.b(id)");
        assertThat(value(key, "on_delete")).isEqualTo("set null");
        assertThat(value(key, "on_delete_columns")).isEqualTo(new TreeSet<>(Set.of("x", "y")));
        assertThat(value(key, "valid")).isEqualTo(true);
        assertThat(key.kind().fact("comment").orElseThrow().of(key)).isNull();
    }

    @Test
    void numbersAreLongAndMapsAreSortedOrAsTheServerKeepsThem() {
        Sequence sequence = Made.of(
                Sequence.class,
                ObjectName.of("public", "s"),
                "maximum",
                9,
                "ownedBy",
                new ObjectName("public", "t", "id"));
        Schema schema = Made.of(
                Schema.class,
                ObjectName.of("app"),
                "privileges",
                Map.of("b", Set.of("y", "x"), "a", Set.of("z")),
                "comment",
                "text");
        Map<String, String> options = new LinkedHashMap<>();
        options.put("b", "2");
        options.put("a", "1");
        View view = Made.of(View.class, ObjectName.of("public", "v"), "options", options);
        ForeignServer server = Made.of(ForeignServer.class, ObjectName.of("s"), "options", options);

        assertThat(value(sequence, "maximum")).isEqualTo(9L);
        assertThat(value(sequence, "owned_by")).isEqualTo("public.t.id");
        assertThat(value(schema, "comment")).isEqualTo("text");
        assertThat(value(schema, "privileges")).hasToString("{a=[z], b=[x, y]}");
        assertThat(Kind.SCHEMA.fact("privileges").orElseThrow().isMapOfSets()).isTrue();
        assertThat(Kind.VIEW.fact("options").orElseThrow().isMapOfSets()).isFalse();
        assertThat(value(server, "options"))
                .isEqualTo(new TreeMap<>(Map.of("a", "1", "b", "2")))
                .hasToString("{a=1, b=2}");
        assertThat(value(view, "options"))
                .as("in the order in which they were given")
                .isEqualTo(options)
                .hasToString("{b=2, a=1}");
    }

    @Test
    void namesFollowThePlaceOfTheKind() {
        assertThat(Kind.EXTENSION.named("public", null, "vector")).isEqualTo(ObjectName.of("vector"));
        assertThat(Kind.TABLE.named("public", null, "t")).isEqualTo(ObjectName.of("public", "t"));
        assertThat(Kind.COLUMN.named("public", "t", "id")).isEqualTo(new ObjectName("public", "t", "id"));
        assertThat(Kind.PRIMARY_KEY.named("public", "t", "")).isEqualTo(new ObjectName("public", "t", null));
        assertThat(Kind.INDEX.named("public", "t", "i")).isEqualTo(ObjectName.of("public", "i"));
        assertThat(Kind.ROUTINE.named("public", null, "f(integer, text)"))
                .isEqualTo(ObjectName.ofRoutine("public", "f", "integer, text"));
        assertThat(Kind.ROUTINE.named("public", null, "f (a, b(1))"))
                .isEqualTo(ObjectName.ofRoutine("public", "f", "a, b(1)"));
        assertThat(Kind.ROUTINE.named("public", null, "f")).isEqualTo(ObjectName.of("public", "f"));
        assertThat(Kind.ROUTINE.named("public", null, "f(x)(text)"))
                .isEqualTo(ObjectName.ofRoutine("public", "f(x)", "text"));
        assertThat(Kind.ROUTINE.named("public", null, "odd ((\"a)b\", numeric(10,2))"))
                .isEqualTo(ObjectName.ofRoutine("public", "odd (", "\"a)b\", numeric(10,2)"));
        assertThat(Stream.of(Kind.values()).filter(kind -> kind.place() == Place.DATABASE))
                .contains(Kind.EXTENSION, Kind.SCHEMA, Kind.ROLE)
                .doesNotContain(Kind.TABLE, Kind.COLUMN);
    }

    private static List<String> names(Kind kind) {
        return kind.facts().stream().map(FactType::name).toList();
    }

    private static List<String> words(Kind kind, String fact) {
        return kind.fact(fact).orElseThrow().words();
    }

    private static Object value(CatalogObject object, String fact) {
        Object value = object.kind().fact(fact).orElseThrow().of(object);
        assertThat(value).isNotNull();
        return value;
    }
}
