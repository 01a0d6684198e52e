package dev.pgassay.junit;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.commons.support.AnnotationSupport;

/** The {@code @TestFactory} method that is running on this thread, as the place of the tests that it makes. */
final class FactoryMethod {

    private FactoryMethod() {}

    /** In JUnit's form, {@code method:com.example.RagTest#expectations(…)}; null when nobody is making tests. */
    static @Nullable URI place() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.takeWhile(frame -> !frame.getClassName().startsWith("org.junit."))
                        .flatMap(frame -> factory(frame).stream())
                        .findFirst())
                .map(FactoryMethod::place)
                .orElse(null);
    }

    private static Optional<Method> factory(StackFrame frame) {
        return Arrays.stream(frame.getDeclaringClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(frame.getMethodName()))
                .filter(method -> Arrays.equals(
                        method.getParameterTypes(), frame.getMethodType().parameterArray()))
                .filter(method -> AnnotationSupport.isAnnotated(method, TestFactory.class))
                .findFirst();
    }

    private static URI place(Method method) {
        String types = Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(","));
        String fragment = method.getName() + "(" + types + ")";
        try {
            return new URI("method", method.getDeclaringClass().getName(), fragment);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + method + " cannot be written", e);
        }
    }
}
