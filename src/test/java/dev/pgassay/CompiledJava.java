package dev.pgassay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A class that a document shows, compiled against what the tests have; it can be used until this is closed. */
public record CompiledJava(Class<?> type, URLClassLoader loader) implements AutoCloseable {

    /** Throws {@link AssertionError} with what the compiler says when the class does not compile. */
    public static CompiledJava of(Path folder, String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        String classPath = System.getProperty("java.class.path");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] words = {"-proc:none", "-parameters", "-cp", classPath, "-d", folder.toString(), file.toString()};
        int status = ToolProvider.getSystemJavaCompiler().run(null, said, said, words);
        if (status != 0) {
            throw new AssertionError(said.toString(StandardCharsets.UTF_8) + "\n" + source);
        }
        URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, CompiledJava.class.getClassLoader());
        try {
            return new CompiledJava(loader.loadClass(name), loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
