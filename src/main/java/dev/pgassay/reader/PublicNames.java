package dev.pgassay.reader;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names in schema public. A path leaves out a schema that the role may not use, so the server qualifies what it prints of them; here
 * they are printed as for any other role.
 */
final class PublicNames {

    private static final String TYPES = "names/types.sql";
    private static final String SCHEMA = "public.";
    private static final String OPERATOR = "OPERATOR(";
    private static final String ANY = " ANY";

    /** The columns that hold what the server printed, and no text of the user's. */
    private static final Set<String> PRINTED = Set.of(
            ("aggregate analyze argument_types arguments attributes canonical check check_expressions columns commutator"
                            + " default definition element end expression expressions family from_sql function functions"
                            + " generated gettoken handler headline init inline input join lexize lextypes mappings"
                            + " multirange negator of_type operators output parser partition_bound partition_key predicate"
                            + " printed receive restrict result send sql_body start storage subscript subtype_diff support"
                            + " table_filters template to_sql transforms type typmod_in typmod_out using validator")
                    .split(" "));

    /** The files in which the name is put together from such as well. */
    private static final Set<String> PRINTED_NAMES = Set.of("casts.sql", "transforms.sql", TYPES);

    private final Set<String> names;

    PublicNames(Set<String> names) {
        this.names = names;
    }

    /** Those that have to be found in what is printed: none where the role may use the schema. */
    static PublicNames of(Answers answers, Queries queries) throws SQLException {
        Set<String> names = new HashSet<>();
        if (answers.to(CatalogReader.SERVER).get(0).flag("shut_out")) {
            queries.run("names/public.sql").forEach(row -> names.add(row.text("name")));
        }
        return new PublicNames(names);
    }

    /** The rows of all files, as they are for a role that may use the schema. */
    Answers alone(Answers answers) {
        return names.isEmpty() ? answers : answers.map(this::alone);
    }

    /** The printed types, as they are for a role that may use the schema. */
    List<Row> aloneTypes(List<Row> types) {
        return names.isEmpty() ? types : alone(TYPES, types);
    }

    private List<Row> alone(String file, List<Row> rows) {
        return rows.stream()
                .map(row -> row.map((column, text) -> alone(file, column, text)))
                .toList();
    }

    private String alone(String file, String column, String text) {
        if (!text.contains(SCHEMA)) {
            return text;
        }
        if (column.equals("printed")) { // a rule's table is always qualified
            return aloneBehind(text, text.indexOf(" TO ") + " TO ".length() + SCHEMA.length());
        }
        if (column.equals("name")) { // what PostgreSQL or an extension brought along is always qualified
            boolean behind = file.equals("system_privileges.sql");
            return behind
                    ? aloneBehind(text, text.lastIndexOf('(') + 1)
                    : PRINTED_NAMES.contains(file) ? alone(text) : text;
        }
        return PRINTED.contains(column) ? alone(text) : text;
    }

    private String aloneBehind(String text, int start) {
        return start == 0 ? text : text.substring(0, start) + alone(text.substring(start));
    }

    /** A printed text in which no name is qualified that need not be. */
    String alone(String text) {
        StringBuilder alone = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                int end = ExpressionText.endOfQuotes(text, i);
                String inside = text.substring(i + 1, end);
                boolean names = c == '\'' && text.startsWith("::reg", end + 1);
                alone.append(c).append(names ? alone(inside) : inside).append(c);
                i = end + 1;
            } else if (text.startsWith(SCHEMA, i) && isStart(text, i)) {
                i = append(alone, text, i + SCHEMA.length());
            } else {
                alone.append(c);
                i++;
            }
        }
        return alone.toString();
    }

    private static boolean isStart(String text, int position) {
        char before = position == 0 ? ' ' : text.charAt(position - 1);
        return !Character.isJavaIdentifierPart(before) && before != '.' && before != '"';
    }

    /** Appends the name that starts here; returns where it ends. */
    private int append(StringBuilder alone, String text, int start) {
        int end = endOfName(text, start);
        String name = text.substring(start, end);
        if (!names.contains(name)) {
            alone.append(SCHEMA).append(name);
            return end;
        }
        int written = alone.length() - OPERATOR.length();
        if (written < 0 || alone.indexOf(OPERATOR, written) != written) {
            alone.append(name);
            return end;
        }
        alone.setLength(written);
        boolean in = name.equals("=") && text.startsWith(ANY + " ( ", end + 1); // a subquery
        alone.append(in ? "IN" : name);
        return end + 1 + (in ? ANY.length() : 0);
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '"') {
            end = ExpressionText.endOfQuotes(text, end) + 1;
        }
        if (end == start) {
            boolean word = end < text.length() && Character.isJavaIdentifierPart(text.charAt(end));
            while (end < text.length() && (word ? isOfWord(text.charAt(end)) : isOfOperator(text.charAt(end)))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return Character.isJavaIdentifierPart(c);
    }

    private static boolean isOfOperator(char c) {
        return "+-*/<>=~!@#%^&|`?".indexOf(c) >= 0;
    }
}
