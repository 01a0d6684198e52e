package dev.pgassay.connection;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file of lines host:port:database:user:password, the first that fits counts. */
record PasswordFile(Path path, boolean open, List<String> lines) {

    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    /** Nothing is in one that does not exist, is no plain file, or is open to others, as libpq has it. */
    static PasswordFile read(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                return new PasswordFile(path, false, List.of());
            }
            if (isOpen(path)) {
                return new PasswordFile(path, true, List.of());
            }
            return new PasswordFile(path, false, Files.readAllLines(path));
        } catch (MalformedInputException e) {
            throw new InvalidConnection(path + ": this password file is not UTF-8");
        } catch (IOException e) {
            throw new InvalidConnection(path + ": this password file cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }

    /** A sentence about a file that is there and not used. */
    Optional<String> warning() {
        return open
                ? Optional.of("password file " + path + " is passed over, because its group or others may read it;"
                        + " permissions should be u=rw (0600) or less")
                : Optional.empty();
    }

    /** The password of the first line that fits, with the line as its origin. */
    Optional<Given> password(String host, int port, String database, String user) {
        String[] wanted = {host, String.valueOf(port), database, user};
        for (int i = 0; i < lines.size(); i++) {
            List<String> fields = fields(lines.get(i));
            if (fields.size() >= 5 && fits(fields, wanted)) {
                return Optional.of(new Given(fields.get(4), path + ":" + (i + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(List<String> fields, String... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (!fields.get(i).equals("*") && !unescaped(fields.get(i)).equals(wanted[i])) {
                return false;
            }
        }
        return true;
    }

    /** The password, the fifth, ends at a colon too. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        if (line.startsWith("#")) {
            return fields;
        }
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
                if (letter == '\\' && i + 1 < line.length()) {
                    i++;
                    field.append(line.charAt(i));
                }
            }
        }
        fields.add(field.toString());
        if (fields.size() >= 5) {
            fields.set(4, unescaped(fields.get(4)));
        }
        return fields;
    }

    private static String unescaped(String field) {
        return field.replaceAll("\\\\(.)", "$1");
    }

    private static boolean isOpen(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(path).stream().anyMatch(OF_OTHERS::contains);
    }

    /** Without the lines, which are passwords. */
    @Override
    public String toString() {
        return path.toString();
    }
}
