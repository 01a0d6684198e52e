package dev.pgassay.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** What is written on a class and cannot have an effect. */
final class Misuse {

    private Misuse() {}

    /** Throws {@link ExtensionConfigurationException} when {@code @Committed} stands where there is no connection. */
    static void check(Class<?> type) {
        List<Executable> all = new ArrayList<>(Arrays.asList(type.getDeclaredConstructors()));
        all.addAll(
                ReflectionSupport.findMethods(type, method -> !method.isSynthetic(), HierarchyTraversalMode.BOTTOM_UP));
        boolean before = all.stream().filter(Misuse::isBeforeTests).anyMatch(Misuse::takesConnection);
        boolean somewhere = all.stream().anyMatch(Misuse::takesConnection) || isNestedAround(type);
        if (isCommitted(type) && !somewhere) {
            throw new ExtensionConfigurationException("@Committed on " + type.getName()
                    + ": nothing in the class has a parameter of type java.sql.Connection");
        }
        for (Executable executable : all) {
            for (Parameter parameter : executable.getParameters()) {
                if (isCommitted(parameter) && parameter.getType() != Connection.class) {
                    throw new ExtensionConfigurationException("@Committed on a parameter of type "
                            + parameter.getType().getName() + " of " + name(executable)
                            + ": it is about parameters of type java.sql.Connection");
                }
            }
            if (executable instanceof Method && isCommitted(executable) && !takesConnection(executable) && !before) {
                throw new ExtensionConfigurationException("@Committed on " + name(executable)
                        + ": neither the method nor what comes before it has a parameter of type java.sql.Connection");
            }
        }
    }

    /** What it is given, a test may use. */
    private static boolean isBeforeTests(Executable executable) {
        return executable instanceof Constructor || AnnotationSupport.isAnnotated(executable, BeforeEach.class);
    }

    private static boolean isNestedAround(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .flatMap(nested -> Arrays.stream(nested.getDeclaredMethods()))
                .anyMatch(Misuse::takesConnection);
    }

    private static boolean takesConnection(Executable executable) {
        return Arrays.asList(executable.getParameterTypes()).contains(Connection.class);
    }

    private static boolean isCommitted(AnnotatedElement element) {
        return AnnotationSupport.isAnnotated(element, Committed.class);
    }

    private static String name(Executable executable) {
        return executable.getDeclaringClass().getName() + "." + executable.getName() + "()";
    }
}
