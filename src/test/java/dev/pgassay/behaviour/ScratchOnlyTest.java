package dev.pgassay.behaviour;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.pgassay.Assay;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes rows has no way to a live database. */
class ScratchOnlyTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Assay.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void onlyScratchMakesAScratchDatabase() {
        constructors()
                .that()
                .areDeclaredIn(ScratchDatabase.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        assertThat(ScratchDatabase.class).isFinal();
    }

    @Test
    void aSessionIsOpenedOnAScratchDatabaseAlone() {
        constructors().that().areDeclaredIn(Session.class).should().bePrivate().check(CLASSES);
        classes()
                .that()
                .haveFullyQualifiedName(Session.class.getName())
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        List<String> first = CLASSES.get(Session.class).getMethods().stream()
                .filter(method -> method.getName().equals("open"))
                .map(method -> method.getRawParameterTypes().get(0).getName())
                .distinct()
                .toList();
        assertThat(first).containsExactly(ScratchDatabase.class.getName());
    }

    @Test
    void nothingPublicTakesAConnection() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.pgassay.behaviour..")
                .and()
                .arePublic()
                .should()
                .haveRawParameterTypes(Connection.class)
                .check(CLASSES);
    }

    @Test
    void connectionsComeFromAScratchDatabase() {
        List<String> sources = CLASSES.stream()
                .filter(type -> type.getPackageName().equals("dev.pgassay.behaviour"))
                // it hands its connections to the reader of catalogs alone, which only reads
                .filter(type -> !type.isEquivalentTo(CatalogChanges.class))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getRawReturnType().isEquivalentTo(Connection.class))
                .map(JavaMethodCall::getTargetOwner)
                .filter(owner -> !owner.isEquivalentTo(Session.class) && !owner.isEquivalentTo(Backend.class))
                .map(owner -> owner.getName())
                .distinct()
                .toList();
        assertThat(sources).containsExactly(ScratchDatabase.class.getName());
    }
}
