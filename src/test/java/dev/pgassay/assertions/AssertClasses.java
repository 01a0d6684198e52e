package dev.pgassay.assertions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of this package that assert something. */
final class AssertClasses {

    private static final Path COMPILED = Path.of("target/classes/dev/pgassay/assertions");

    private AssertClasses() {}

    static List<? extends Class<?>> all() throws IOException {
        try (Stream<Path> files = Files.list(COMPILED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> load(name.replace(".class", "")))
                    .filter(AbstractSchemaAssert.class::isAssignableFrom)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("dev.pgassay.assertions." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
