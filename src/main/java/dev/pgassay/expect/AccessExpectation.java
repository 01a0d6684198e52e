package dev.pgassay.expect;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with which rows of a table.
 *
 * @param table the table
 * @param complete whether every cell that is not listed is a finding
 * @param classes the row classes
 * @param cells what is expected of whom
 * @param position where it is declared, or null when it is in no file
 */
public record AccessExpectation(
        ObjectName table,
        boolean complete,
        List<RowClass> classes,
        List<Cell> cells,
        @Nullable Position position) {

    /** Copies what is given. */
    public AccessExpectation {
        classes = List.copyOf(classes);
        cells = List.copyOf(cells);
    }

    /**
     * Rows that are alike for everyone.
     *
     * @param name what they are called, {@code own}
     * @param setup SQL that the owner runs before, or null
     * @param sample a row, or what matters of it: the owner inserts it before it is looked for, a persona when it tries to insert; the
     *     rest is made from the catalog
     * @param where what picks the rows, or null for the sample by its primary key
     * @param set what an update sets; empty for a column to what it is already
     * @param position where it is declared, or null when it is in no file
     */
    public record RowClass(
            String name,
            @Nullable String setup,
            Map<String, Node> sample,
            @Nullable String where,
            Map<String, Node> set,
            @Nullable Position position) {

        private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

        /** Whether a command can be tried: rows that are only looked for are not inserted. */
        public boolean takes(Command command) {
            return command != Command.INSERT || where == null || !sample.isEmpty();
        }

        /** What may be columns in it: those of the sample and of an update, and every name in the condition. */
        public Set<String> columns() {
            Set<String> columns = new LinkedHashSet<>(sample.keySet());
            columns.addAll(set.keySet());
            if (where != null) {
                WORD.matcher(where).results().map(MatchResult::group).forEach(columns::add);
            }
            return columns;
        }
    }

    /**
     * One cell of the table of truth.
     *
     * @param persona the name of the persona
     * @param rowClass the name of the row class
     * @param command what is tried
     * @param access what becomes of it
     * @param sqlState the code of the error, or null for any
     * @param position where it is declared, or null when it is in no file
     */
    public record Cell(
            String persona,
            String rowClass,
            Command command,
            Access access,
            @Nullable String sqlState,
            @Nullable Position position) {

        /** What is expected, {@code filtered}, {@code error 23505}. */
        public String outcome() {
            return sqlState == null ? access.word() : access.word() + " " + sqlState;
        }
    }

    /** What findings and tests call one cell, {@code public.documents (own): update by member}. */
    public String nameOf(String persona, String rowClass, Command command) {
        return table + " (" + rowClass + "): " + command.word() + " by " + persona;
    }
}
