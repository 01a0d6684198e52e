package dev.pgassay.expect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may try with rows. */
public enum Command {
    /** Reading rows. */
    SELECT,
    /** Adding a row. */
    INSERT,
    /** Changing rows. */
    UPDATE,
    /** Removing rows. */
    DELETE;

    /** The word, {@code select}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Command> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Command::word).toList();
    }
}
