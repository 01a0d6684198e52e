package dev.pgassay.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final ServerVersion SERVER = new ServerVersion(170011, "17.11");
    private static final ObjectName TABLE = ObjectName.of("public", "t");

    private final Schema schema = new Schema(ObjectName.of("app"), "postgres", Map.of(), null);
    private final Column second = column("b");
    private final Column first = column("a");
    private final Index index = Made.of(Index.class, ObjectName.of("public", "i"), "table", TABLE);
    private final Catalog catalog = Catalog.of(SERVER, List.of(second, index, first, schema), List.of());

    @Test
    void givesItsObjectsByKindOrderedByName() {
        assertThat(catalog.all(Kind.COLUMN)).containsExactly(first, second);
        assertThat(catalog.all(Column.class)).containsExactly(first, second);
        assertThat(catalog.all(Kind.TRIGGER)).isEmpty();
    }

    @Test
    void findsAnObjectByKindAndName() {
        assertThat(catalog.find(Kind.SCHEMA, ObjectName.of("app"))).contains(schema);
        assertThat(catalog.find(Column.class, new ObjectName("public", "t", "a")))
                .contains(first);
        assertThat(catalog.find(Kind.TABLE, ObjectName.of("app"))).isEmpty();
    }

    @Test
    void knowsWhatStandsOnATableThoughAnIndexIsNamedInItsSchema() {
        assertThat(catalog.of(TABLE, Kind.INDEX)).containsExactly(index);
        assertThat(catalog.of(TABLE, Kind.COLUMN)).containsExactly(first, second);
        assertThat(catalog.of(ObjectName.of("other", "t"), Kind.COLUMN)).isEmpty();
        assertThat(Catalog.relationOf(schema)).isNull();
    }

    @Test
    void isAValueThatNobodyChanges() {
        List<Unmodeled> unmodeled = new ArrayList<>(List.of(new Unmodeled("domain", List.of("public.email"))));
        Catalog copy = Catalog.of(SERVER, List.of(schema, index, second, first), unmodeled);
        unmodeled.clear();

        assertThat(copy.unmodeled()).hasToString("[1 of kind domain (public.email)]");
        assertThat(copy.objects()).isEqualTo(catalog.objects());
        assertThatThrownBy(() -> catalog.objects().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> catalog.all(Kind.COLUMN).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Column column(String name) {
        return Made.of(Column.class, new ObjectName("public", "t", name));
    }
}
