package dev.pgassay.expect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a command on rows of a class. */
public enum Access {
    /** It sees, adds, changes or removes all of them. */
    ROWS,
    /** It works, and touches none of them. */
    FILTERED,
    /** It changes or removes all of them where nothing is read to find them, in a statement without WHERE, and finds none by a condition. */
    BLINDLY,
    /** The role may not do it to the table, or a policy refuses the new row (42501). */
    DENIED,
    /** It fails for another reason. */
    ERROR;

    /** The word, {@code filtered}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Access> of(String word) {
        return Arrays.stream(values())
                .filter(access -> access.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Access::word).toList();
    }
}
