package dev.pgassay.witness;

import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A form with its blanks filled in, and the names of which a finding has to have one. */
record Change(Form form, String sql, Set<String> names) {

    /** Whether one of the findings is about something that the statement names. */
    boolean isNamedIn(List<Finding> findings) {
        return names.isEmpty()
                || findings.stream().anyMatch(finding -> names.stream().anyMatch(name -> isIn(finding, name)));
    }

    private static boolean isIn(Finding finding, String name) {
        String quotedTwice = finding.name().replace("\"\"", "\""); // a label's name quotes what has quotes already
        // what is named by types has them as the server prints them: integer is a keyword and in no quotes
        boolean named = finding.kind().equals("transform") && finding.name().contains(name.replace("\"", ""));
        return named
                || finding.kind().equals("database")
                || Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                        .matcher(finding.name() + ' ' + quotedTwice)
                        .find();
    }

    @Override
    public String toString() {
        return sql;
    }
}
