package dev.pgassay.junit;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Verdict;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchDatabase;
import java.lang.reflect.AnnotatedElement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a parameter of each type is given. */
final class Supply {

    private static final Set<Class<?>> GIVEN = Set.of(
            Catalog.class,
            DataSource.class,
            Connection.class,
            ScratchDatabase.class,
            Expectations.class,
            Verdict.class);

    /** What people may expect to be given, and is not: JUnit alone would not say what is. */
    private static final Set<Class<?>> NOT_GIVEN =
            Set.of(Statement.class, PreparedStatement.class, DatabaseMetaData.class, Scratch.class);

    private Supply() {}

    static boolean knows(Class<?> type) {
        return GIVEN.contains(type) || NOT_GIVEN.contains(type) || Crawled.is(type);
    }

    /** Throws {@link ParameterResolutionException} when a parameter of this type cannot be given here. */
    static Object of(ParameterContext parameter, ExtensionContext place, Home home) throws SQLException {
        Class<?> type = parameter.getParameter().getType();
        if (NOT_GIVEN.contains(type)) {
            throw refused(
                    parameter,
                    place,
                    "there is none of type " + type.getName()
                            + "; Catalog, DataSource, Connection, ScratchDatabase, Expectations and Verdict can be given");
        }
        TestDatabase database;
        try {
            database = home.database(place);
        } catch (IllegalStateException e) {
            throw refused(parameter, place, String.valueOf(e.getMessage()));
        }
        if (type == Catalog.class) {
            return database.catalog();
        }
        if (Crawled.is(type)) {
            return database.crawled();
        }
        if (type == Connection.class) {
            return loans(place, database).connection(commits(parameter, place));
        }
        if (type == DataSource.class) {
            return loans(place, database).dataSource();
        }
        if (type == ScratchDatabase.class) {
            database.handedOut();
            return database.scratch();
        }
        Expectations expectations = database.expectations();
        if (expectations == null) {
            throw refused(parameter, place, "no expectations are declared; expected = \"file or folder\" names them");
        }
        return type == Expectations.class ? expectations : database.verdict(expectations);
    }

    private static ParameterResolutionException refused(
            ParameterContext parameter, ExtensionContext place, String why) {
        return new ParameterResolutionException("parameter " + (parameter.getIndex() + 1) + " of "
                + place.getRequiredTestClass().getName() + "."
                + parameter.getDeclaringExecutable().getName() + "() cannot be given: " + why);
    }

    private static boolean commits(ParameterContext parameter, ExtensionContext place) {
        AnnotatedElement executable = parameter.getDeclaringExecutable();
        return parameter.isAnnotated(Committed.class)
                || AnnotationSupport.isAnnotated(executable, Committed.class)
                || place.getTestMethod()
                        .map(method -> AnnotationSupport.isAnnotated(method, Committed.class))
                        .orElse(false)
                || AnnotationSupport.findAnnotation(
                                place.getRequiredTestClass(), Committed.class, place.getEnclosingTestClasses())
                        .isPresent();
    }

    /** What has been lent to a place itself, not to those around it. */
    static Loans loans(ExtensionContext place, TestDatabase database) {
        return place.getStore(Servers.NAMESPACE)
                .getOrComputeIfAbsent(key(place), key -> new Loans(database), Loans.class);
    }

    /** Ends the transactions of a place and of those around it, the innermost first. */
    static void settle(ExtensionContext place) {
        for (ExtensionContext each = place;
                each != null;
                each = each.getParent().orElse(null)) {
            Loans loans = each.getStore(Servers.NAMESPACE).get(key(each), Loans.class);
            if (loans != null) {
                loans.settle();
            }
        }
    }

    private static List<Object> key(ExtensionContext place) {
        return List.of(Loans.class, place.getUniqueId());
    }
}
