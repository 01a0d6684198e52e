package dev.pgassay.assertions;

import static dev.pgassay.assertions.BDDSchemaAssertions.*;
import static dev.pgassay.assertions.SchemaAssertions.*;
import static org.assertj.core.api.Assertions.*;
import static org.assertj.core.api.BDDAssertions.*;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.Test;

/** Schema assertions stand beside AssertJ's own: this class compiles, and what leads on is not forgotten. */
class StaticImportsIT {

    private final Catalog catalog = Library.catalog();

    @Test
    void bothOnDemand() {
        assertThat(catalog).hasTable("documents");
        assertThat("text").hasSize(4);
        assertThat(List.of(1)).containsExactly(1);
        assertThat(Map.of("a", 1)).containsEntry("a", 1);
        assertThat(Optional.of(catalog)).isPresent();
        assertThat(catalog.all(Kind.TABLE)).isNotEmpty();
        assertThat(catalog.server()).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(catalog).hasTable(""));
    }

    @Test
    void givenWhenThen() {
        then(catalog).as("after the migrations").table("documents").hasPrimaryKey("id");
        then("text").isNotBlank();
        then(List.of(1)).hasSize(1);
        thenThrownBy(() -> then(catalog).hasTable("people")).hasMessage("table public.people is missing");
    }

    /** An assertion that leads on and says nothing more asserts less than it looks. */
    @Test
    void whatLeadsOnIsMarkedAndFinal() throws IOException {
        List<Method> leading = AssertClasses.all().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> AbstractAssert.class.isAssignableFrom(method.getReturnType()))
                        .filter(method -> !method.getReturnType().isAssignableFrom(type)
                                || (method.getName().equals("inSchema") && type == CatalogAssert.class)
                                || method.getName().equals("spelledBy")))
                .toList();

        assertThat(leading).hasSizeGreaterThan(25);
        for (Method method : leading) {
            // the annotation is for compilers, and no class file shows it at run time
            assertThat(source(method.getDeclaringClass()))
                    .as(method.toString())
                    .containsPattern("@CheckReturnValue\\s+public final \\w+ " + method.getName() + "\\(");
        }
        for (Class<?> type : List.of(SchemaAssertions.class, BDDSchemaAssertions.class)) {
            assertThat(source(type)).containsPattern("@CheckReturnValue\\s+public final class");
        }
        assertThat(source(SchemaSoftAssertionsProvider.class).split("@CheckReturnValue\\s+default CatalogAssert", -1))
                .hasSize(SchemaSoftAssertionsProvider.class.getDeclaredMethods().length + 1);
    }

    private static String source(Class<?> type) throws IOException {
        return Files.readString(Path.of("src/main/java/dev/pgassay/assertions", type.getSimpleName() + ".java"));
    }
}
