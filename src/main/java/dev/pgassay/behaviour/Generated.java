package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is demanded of generated columns, as conditions on what they are generated from: nothing else can be given values. */
final class Generated {

    /** Names of columns, past what only looks like one: texts, types, fields, functions. */
    private static final Pattern NAME = Pattern.compile("'(?:[^']++|'')*+'"
            + "|COLLATE (?:\\w+\\.)?\"(?:[^\"]++|\"\")+\"|EXTRACT\\(\\w+ FROM"
            + "|::[a-z_][\\w$]*+(?: with(?:out)? time zone| varying| precision)?"
            + "|(?<![.\\w$])\"((?:[^\"]++|\"\")+)\"(?!\\()|(?<![.\\w$\"])([a-z_][a-z0-9_$]*+)(?![(\"])");

    private static final String NOT_NULL = "not null constraint of column ";

    private final Map<String, String> expressions = new LinkedHashMap<>();

    private Generated(List<Column> columns) {
        for (Column column : columns) {
            String expression = column.generated();
            if (expression != null) {
                TypeName type = TypeName.of(column.type());
                String whole = "(" + Printed.bare(expression) + ")";
                expressions.put(
                        column.name().simple(),
                        type.modifiers().isEmpty() ? whole : "(" + whole + "::" + column.type() + ")");
            }
        }
    }

    /** The checks, and that what is generated is not null where it may not be. */
    static List<CheckConstraint> checks(ObjectName table, List<Column> columns, List<CheckConstraint> checks) {
        Generated generated = new Generated(columns);
        if (generated.expressions.isEmpty()) {
            return checks;
        }
        List<CheckConstraint> all = new ArrayList<>();
        checks.forEach(check -> all.add(with(check, generated.in(check.expression()))));
        for (Column column : columns) {
            String expression = generated.expressions.get(column.name().simple());
            if (expression != null && !column.nullable()) {
                ObjectName name = new ObjectName(
                        table.schema(), table.name(), NOT_NULL + column.name().simple());
                all.add(new CheckConstraint(name, "(" + expression + " IS NOT NULL)", false, true, true, null, null));
            }
        }
        return List.copyOf(all);
    }

    /** A check in words, as it was written. */
    static String said(CheckConstraint check, Catalog catalog) {
        String name = check.name().simple();
        return name.startsWith(NOT_NULL)
                ? name + ": " + check.expression()
                : "check constraint " + name + ": "
                        + catalog.find(CheckConstraint.class, check.name())
                                .map(CheckConstraint::expression)
                                .orElse(check.expression());
    }

    /** What these generated columns would be, by their names; the others are as they are. */
    static String in(String expression, List<Column> columns) {
        return new Generated(columns).in(expression);
    }

    private String in(String expression) {
        Matcher name = NAME.matcher(expression);
        StringBuilder in = new StringBuilder();
        while (name.find()) {
            String column =
                    name.group(1) == null ? name.group(2) : name.group(1).replace("\"\"", "\"");
            String by = column == null ? null : expressions.get(column);
            name.appendReplacement(in, Matcher.quoteReplacement(by == null ? name.group() : by));
        }
        return name.appendTail(in).toString();
    }

    private static CheckConstraint with(CheckConstraint check, String expression) {
        return new CheckConstraint(
                check.name(),
                expression,
                check.noInherit(),
                check.enforced(),
                check.valid(),
                check.inheritance(),
                check.comment());
    }
}
