package dev.pgassay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "documents, documents",
                "_a$1, _a$1",
                "Owner, \"Owner\"",
                "two words, \"two words\"",
                "a\"b, \"a\"\"b\"",
                "a.b, \"a.b\"",
                "1st, \"1st\"",
                "größe, \"größe\"",
                "user, \"user\"",
                "order, \"order\"",
                "values, \"values\"",
                "key, key",
                "value, value",
                "``, \"\"",
            })
    void anIdentifierIsQuotedWhereSqlWantsIt(String identifier, String quoted) {
        assertThat(Identifiers.quote(identifier)).isEqualTo(quoted);
    }

    @Test
    void aNameIsWrittenAsInSql() {
        assertThat(ObjectName.of("uuid-ossp")).hasToString("\"uuid-ossp\"");
        assertThat(ObjectName.of("public", "documents")).hasToString("public.documents");
        assertThat(new ObjectName("public", "documents", "Owner")).hasToString("public.documents.\"Owner\"");
        assertThat(new ObjectName("public", "documents", null)).hasToString("public.documents");
        assertThat(ObjectName.ofRoutine("auth", "uid", "")).hasToString("auth.uid()");
        assertThat(ObjectName.ofRoutine(null, "f", "integer, text")).hasToString("f(integer, text)");
    }

    @Test
    void theSimpleNameIsTheLastPart() {
        assertThat(new ObjectName("public", "documents", "Owner").simple()).isEqualTo("Owner");
        assertThat(new ObjectName("public", "documents", null).simple()).isEqualTo("documents");
        assertThat(ObjectName.ofRoutine("auth", "uid", "").simple()).isEqualTo("uid()");
        assertThat(ObjectName.ofRoutine("public", "f", "integer, text").simple())
                .isEqualTo("f(integer, text)");
    }

    @Test
    void whatStandsOnATableBelongsToIt() {
        assertThat(new ObjectName("public", "documents", "id").owner()).isEqualTo(ObjectName.of("public", "documents"));
        assertThat(ObjectName.of("public", "documents").owner()).isNull();
    }

    @Test
    void namesAreOrderedPartByPart() {
        List<ObjectName> ordered = List.of(
                ObjectName.of("vector"),
                ObjectName.of("a", "z"),
                ObjectName.ofRoutine("a", "z", ""),
                ObjectName.ofRoutine("a", "z", "text"),
                new ObjectName("a", "t", null),
                new ObjectName("a", "t", "b"),
                ObjectName.of("b", "a"));
        List<ObjectName> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(ordered);
    }

    @Test
    void aReferenceIsWrittenAsInSql() {
        assertThat(new Reference(ObjectName.of("public", "Users"), List.of("id", "Tenant")))
                .hasToString("public.\"Users\"(id, \"Tenant\")");
    }
}
