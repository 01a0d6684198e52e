package dev.pgassay.scratch;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds and orders the migrations of a folder, and says everything that is wrong with it at once. */
final class Discovery {
    private final MigrationFolder folder;
    private final @Nullable String list;
    private final List<String> problems = new ArrayList<>();
    private final SortedMap<String, Path> files;
    private final Map<String, FileName> names = new LinkedHashMap<>();

    /** What is no migration stands in lists of several names, or in one. */
    Discovery(MigrationFolder folder, @Nullable String list) {
        this.folder = folder;
        this.list = list;
        this.files = FolderListing.of(folder.location(), problems);
    }

    /** The migrations in order, each with what will be run; throws {@link InvalidMigrations}. */
    List<PreparedMigration> run() {
        List<PreparedMigration> prepared = Files.isDirectory(folder.location()) ? look() : List.of();
        if (!problems.isEmpty()) {
            throw new InvalidMigrations(folder.location(), problems);
        }
        return prepared;
    }

    private List<PreparedMigration> look() {
        checkNamed("others", folder.others().keySet());
        nameMigrations();
        checkDuplicates();
        checkGaps();
        if (names.isEmpty()) {
            problem("nothing would be applied: no file is a migration (" + expected() + ")");
        }
        return prepare();
    }

    private void nameMigrations() {
        if (folder.naming() == Naming.LISTED) {
            nameListed();
            return;
        }
        if (!folder.order().isEmpty()) {
            problem("order is for the naming listed only; here the names decide (" + expected() + ")");
        }
        for (String file : files.keySet()) {
            FileName name = folder.others().containsKey(file) ? null : parse(file);
            if (name != null) {
                names.put(file, name);
            }
        }
    }

    private void nameListed() {
        if (folder.order().isEmpty()) {
            problem("the naming is listed, and no file is listed under order");
        }
        checkNamed("order", folder.order());
        for (String file : folder.order()) {
            if (folder.others().containsKey(file)) {
                problem(file + " is named under order and " + otherwise(file) + "; it can be one of them");
            } else if (names.containsKey(file)) {
                problem(file + " is listed twice under order");
            } else if (files.containsKey(file)) {
                names.put(file, FileName.listed(names.size() + 1, file));
            }
        }
    }

    private void checkNamed(String key, Iterable<String> named) {
        for (String file : new TreeSet<>(list(named))) {
            if (!files.containsKey(file)) {
                problem(file + " is named " + (key.equals("others") ? otherwise(file) : "under " + key)
                        + " and does not exist" + Nearest.hint(file, files.keySet()));
            }
        }
    }

    private String otherwise(String file) {
        return list == null ? "as " + folder.others().get(file) : "under " + list;
    }

    private void checkDuplicates() {
        Map<String, String> seen = new LinkedHashMap<>();
        names.forEach((file, name) -> {
            String first = seen.putIfAbsent(name.key(), file);
            if (first != null) {
                problem(first + " and " + file + " have the same "
                        + (name.repeatable() ? "name" : folder.naming() == Naming.NUMBERED ? "number" : "version")
                        + "; their order is undefined, so give each its own");
            }
        });
    }

    private void checkGaps() {
        if (folder.naming() != Naming.NUMBERED) {
            if (!folder.gaps().isEmpty()) {
                problem("gaps are for the naming numbered only");
            }
            return;
        }
        SortedMap<BigInteger, String> used = new TreeMap<>();
        names.forEach((file, name) -> used.putIfAbsent(name.numbers().get(0), file));
        NavigableSet<BigInteger> elsewhere = new TreeSet<>();
        for (String file : folder.others().keySet()) {
            FileName name = parse(file);
            if (name != null) {
                elsewhere.add(name.numbers().get(0));
            }
        }
        new NumberGaps(used, elsewhere, folder.gaps())
                .problems()
                .forEach(gap -> problem(list == null ? gap : gap + " (gaps are declared in pgassay.yaml)"));
    }

    private List<PreparedMigration> prepare() {
        ScriptReader reader = new ScriptReader(folder.location(), problems);
        Set<Path> included = new HashSet<>();
        List<PreparedMigration> prepared = new ArrayList<>();
        names.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> {
            Path path = files.getOrDefault(entry.getKey(), folder.location());
            Script script = reader.read(path);
            included.addAll(script.included());
            FileName name = entry.getValue();
            prepared.add(new PreparedMigration(
                    entry.getKey(), new Migration(name.version(), name.description(), path), script));
        });
        files.forEach((file, path) -> {
            if (!names.containsKey(file) && !folder.others().containsKey(file) && !included.contains(path)) {
                problem(file + " is no migration (" + expected()
                        + ") and is not named under "
                        + (list == null ? "bundles, rollbacks, resets, validations, seeds or other" : list)
                        + Nearest.hint(file, missingNames()));
            }
        });
        return prepared;
    }

    private Set<String> missingNames() {
        Set<String> missing = new TreeSet<>(folder.others().keySet());
        missing.addAll(folder.order());
        missing.removeAll(files.keySet());
        return missing;
    }

    private @Nullable FileName parse(String file) {
        return FileName.parse(folder.naming(), file.substring(file.lastIndexOf('/') + 1));
    }

    private String expected() {
        return folder.naming().label() + ": " + folder.naming().examples();
    }

    private void problem(String message) {
        problems.add(message);
    }

    private static List<String> list(Iterable<String> names) {
        List<String> list = new ArrayList<>();
        names.forEach(list::add);
        return list;
    }
}
