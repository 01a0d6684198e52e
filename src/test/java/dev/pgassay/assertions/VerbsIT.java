package dev.pgassay.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb, once where it holds and once where it does not, and what it says then. */
class VerbsIT {

    private static final Path FAILURES = Path.of("src/test/resources/dev/pgassay/assertions/failures.txt");

    /** Tried in SpellingIT; it changes what the others say and says nothing itself. */
    private static final Set<String> WITHOUT_A_FAILURE = Set.of("CatalogAssert.spelledBy");

    static List<Verbs.Case> cases() {
        return Stream.of(
                        CatalogVerbs.cases(),
                        RelationVerbs.cases(),
                        TableMemberVerbs.cases(),
                        ConstraintVerbs.cases(),
                        CodeVerbs.cases(),
                        RoleVerbs.cases(),
                        PublicationVerbs.cases(),
                        LineageVerbs.cases(),
                        StorageVerbs.cases())
                .flatMap(cases -> cases)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itHolds(Verbs.Case verb) {
        verb.holds().run();
    }

    /** {@code -Dpgassay.update=true} writes the file anew; read what changed. */
    @Test
    void whereItDoesNotHoldTheFailureSaysWhatTheFileSays() throws IOException {
        String failures = cases().stream().map(VerbsIT::failure).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("pgassay.update")) {
            Files.writeString(FAILURES, failures);
        }
        assertThat(failures).isEqualTo(Files.readString(FAILURES));
    }

    @Test
    void noVerbIsLeftOut() throws IOException {
        Set<String> tried = new TreeSet<>(WITHOUT_A_FAILURE);
        for (Verbs.Case verb : cases()) {
            Arrays.stream(verb.type().getMethods())
                    .filter(method -> method.getName().equals(verb.verb()))
                    .filter(VerbsIT::isVerb)
                    .map(VerbsIT::name)
                    .forEach(tried::add);
        }
        assertThat(tried).containsExactlyInAnyOrderElementsOf(declared());
    }

    private static Set<String> declared() throws IOException {
        Set<String> verbs = new TreeSet<>();
        for (Class<?> type : AssertClasses.all()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(VerbsIT::isVerb)
                    .map(VerbsIT::name)
                    .forEach(verbs::add);
        }
        assertThat(verbs).hasSizeGreaterThan(200);
        return verbs;
    }

    private static String failure(Verbs.Case verb) {
        AssertionError failure =
                catchThrowableOfType(AssertionError.class, () -> verb.fails().run());
        assertThat(failure).as(verb.toString()).isNotNull();
        return "--- " + verb + "\n" + failure.getMessage() + "\n";
    }

    private static boolean isVerb(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && AbstractSchemaAssert.class.isAssignableFrom(method.getDeclaringClass());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
