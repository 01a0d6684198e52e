package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** The password of a server that is kept, in a file in libpq's form that only its owner reads: it stands in no output and no log. */
final class PasswordFile {
    private static final String SUFFIX = ".pgpass";

    private PasswordFile() {}

    static Path write(Path file, Access access) throws IOException {
        try {
            Files.createFile(file, onlyOwner(file));
        } catch (FileAlreadyExistsException e) {
            return file; // for another database of the server
        }
        String password = Objects.requireNonNull(access.password());
        String server = access.host() + ":" + access.port();
        return Files.writeString(file, server + ":*:" + escaped(access.user()) + ":" + escaped(password) + "\n");
    }

    /** Where there are no such permissions, the folder of temporary files is the user's own. */
    private static FileAttribute<?>[] onlyOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(":", "\\:");
    }

    /** Of a container, which has no folder on this machine. */
    static Path ofContainer(String name) {
        return folder().resolve(name + SUFFIX);
    }

    /** Those of containers that are there no more. */
    static void sweep(Path folder, Set<String> containers) throws IOException {
        String mine = System.getProperty("user.name");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "pgassay-*-server" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(SUFFIX, "");
                if (!containers.contains(name)
                        && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
                                .getName()
                                .equals(mine)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
