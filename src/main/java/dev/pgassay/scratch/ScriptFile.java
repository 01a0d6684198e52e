package dev.pgassay.scratch;

import java.nio.file.Path;
import java.util.Locale;

/** One file on its way into a script. */
final class ScriptFile {
    private final Path file;
    private final String text;
    private final ScriptBuilder script;
    private final ScriptReader reader;
    private final SqlScanner scanner;
    private final CopyStatement statement = new CopyStatement();
    private int lineStart;
    private int line = 1;
    private int counted;

    ScriptFile(Path file, String text, ScriptBuilder script, ScriptReader reader) {
        this.file = file;
        this.text = text;
        this.script = script;
        this.reader = reader;
        this.scanner = new SqlScanner(text);
    }

    void expand() {
        while (scanner.hasNext()) {
            SqlSpan span = scanner.next();
            switch (span.kind()) {
                case BACKSLASH -> command(span.start());
                case SEMICOLON -> endOfStatement(span);
                case ESCAPE_STRING -> pass(span, withoutEscapedQuotes(text.substring(span.start(), span.end())));
                default -> pass(span, text.substring(span.start(), span.end()));
            }
        }
    }

    /** Whether the file ends in the middle of a statement; psql runs it all the same. */
    boolean endsWithinStatement() {
        return statement.begun();
    }

    private void pass(SqlSpan span, String piece) {
        statement.see(span, piece);
        script.append(piece);
        if (!span.closed()) {
            script.defect(origin(span.start()), "unterminated " + span.kind().label());
        }
    }

    private void endOfStatement(SqlSpan span) {
        script.append(";");
        boolean data = statement.readsData();
        statement.end();
        if (data) {
            copyData(span.end());
        }
    }

    /** The lines after COPY … FROM stdin are data up to one that is a backslash and a dot, or to the end of the file. */
    private void copyData(int from) {
        int at = nextLine(from);
        boolean ended = false;
        while (at < text.length() && !ended) {
            int next = nextLine(at);
            ended = text.substring(at, next).strip().equals("\\.");
            at = next;
        }
        script.append(text.substring(from, at));
        if (!ended) {
            script.append(text.endsWith("\n") ? "\\.\n" : "\n\\.\n");
        }
        scanner.resumeAt(at);
    }

    private void command(int backslash) {
        MetaCommand command = MetaCommand.at(text, backslash);
        String place = place(backslash);
        if (command.includes() && statement.begun()) {
            reader.problem(place, command + " stands in the middle of a statement; end that with ; first");
        } else if (command.includes()) {
            if (reader.include(command, place, file, script)) {
                script.switchTo(origin(backslash));
            }
        } else if (!command.changesNothing()) {
            reader.problem(place, command + " is a command of psql that pgassay does not run; say it in SQL");
        }
        scanner.resumeAt(command.end());
    }

    private int nextLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private String place(int position) {
        return origin(position) + ":" + (position - lineStart + 1);
    }

    private Origin origin(int position) {
        for (; counted < position; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        return new Origin(file, line);
    }

    /** Flyway overlooks {@code \'} after a small e; two quotes mean the same there, and take as much room. */
    private static String withoutEscapedQuotes(String literal) {
        StringBuilder result = new StringBuilder(literal);
        for (int i = 0; i < result.length() - 1; i++) {
            if (result.charAt(i) == '\\') {
                if (result.charAt(i + 1) == '\'') {
                    result.setCharAt(i, '\'');
                }
                i++;
            }
        }
        return result.toString();
    }

    /** What has been seen of the statement that is being read. */
    private static final class CopyStatement {
        private boolean begun;
        private boolean copy;
        private String previous = "";
        private boolean stdin;

        void see(SqlSpan span, String piece) {
            if (span.kind() == SqlSpan.Kind.SPACE || span.kind() == SqlSpan.Kind.COMMENT) {
                return;
            }
            String word = span.kind() == SqlSpan.Kind.WORD ? piece.toLowerCase(Locale.ROOT) : "";
            copy = begun ? copy : word.equals("copy");
            stdin |= copy && previous.equals("from") && word.equals("stdin");
            begun = true;
            previous = word;
        }

        boolean begun() {
            return begun;
        }

        boolean readsData() {
            return stdin;
        }

        void end() {
            begun = false;
            copy = false;
            stdin = false;
            previous = "";
        }
    }
}
