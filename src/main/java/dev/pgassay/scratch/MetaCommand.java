package dev.pgassay.scratch;

import java.util.Locale;
import java.util.Set;

/** One of psql's backslash commands as it stands in a script. */
record MetaCommand(String name, String arguments, int end) {
    private static final Set<String> CHANGES_NOTHING =
            Set.of("echo", "qecho", "warn", "restrict", "unrestrict", "pset", "timing");
    private static final Set<String> INCLUDES = Set.of("i", "include", "ir", "include_relative");
    private static final Set<String> RELATIVE_INCLUDES = Set.of("ir", "include_relative");

    /** Reads the command whose backslash is at a position; its arguments end at the line's end or the next backslash. */
    static MetaCommand at(String text, int backslash) {
        int nameEnd = backslash + 1;
        while (nameEnd < text.length()
                && !Character.isWhitespace(text.charAt(nameEnd))
                && text.charAt(nameEnd) != '\\') {
            nameEnd++;
        }
        int end = endOfArguments(text, nameEnd);
        String name = text.substring(backslash + 1, nameEnd);
        String arguments = text.substring(nameEnd, end).strip();
        return new MetaCommand(name, arguments, text.startsWith("\\\\", end) ? end + 2 : end);
    }

    boolean changesNothing() {
        return CHANGES_NOTHING.contains(name) || stopsOnError() || declaresUtf8();
    }

    boolean includes() {
        return INCLUDES.contains(name);
    }

    boolean relative() {
        return RELATIVE_INCLUDES.contains(name);
    }

    /** The file that an include names: its first argument without quotes, or without the semicolon that psql overlooks. */
    String file() {
        if (arguments.startsWith("'")) {
            int end = arguments.indexOf('\'', 1);
            return end < 0 ? "" : arguments.substring(1, end);
        }
        return arguments.split("\\s+", 2)[0].replaceAll(";+$", "");
    }

    @Override
    public String toString() {
        return name.equals("set") || name.equals("encoding") ? "\\" + name + " " + arguments : "\\" + name;
    }

    private boolean stopsOnError() {
        return name.equals("set") && arguments.split("\\s+", 2)[0].equals("ON_ERROR_STOP");
    }

    private boolean declaresUtf8() {
        String encoding = file().toUpperCase(Locale.ROOT);
        return name.equals("encoding") && Set.of("UTF8", "UTF-8", "UNICODE").contains(encoding);
    }

    private static int endOfArguments(String text, int start) {
        char quote = 0;
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && (quote != 0 || text.charAt(end) != '\\')) {
            char c = text.charAt(end);
            if (quote == 0 && (c == '\'' || c == '"' || c == '`')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == '\'' && c == '\\' && end + 1 < text.length() && text.charAt(end + 1) != '\n') {
                end++;
            }
            end++;
        }
        return end;
    }
}
