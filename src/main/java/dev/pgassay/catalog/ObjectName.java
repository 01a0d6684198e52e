package dev.pgassay.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The qualified name of an object: schema, then the table for what a name alone does not identify, then the name itself.
 *
 * @param schema the schema, or null for what belongs to the whole database
 * @param table the table, view or materialized view that the object belongs to, or null
 * @param name the object's own name, or null where it needs none (a primary key, the database itself)
 * @param arguments what stands in parentheses where several may have one name: the argument types of a routine, {@code integer, text}, the
 *     operand types of an operator, the access method of an operator class or family; null for all else
 */
public record ObjectName(
        @Nullable String schema,
        @Nullable String table,
        @Nullable String name,
        @Nullable String arguments) implements Comparable<ObjectName> {

    /** The name of anything but a routine. */
    public ObjectName(@Nullable String schema, @Nullable String table, @Nullable String name) {
        this(schema, table, name, null);
    }

    /** The name of something that belongs to the whole database, such as an extension. */
    public static ObjectName of(String name) {
        return new ObjectName(null, null, name);
    }

    /** The name of something that lives in a schema, such as a table. */
    public static ObjectName of(@Nullable String schema, String name) {
        return new ObjectName(schema, null, name);
    }

    /** The name of a routine or of what else has something in parentheses; the argument types as the server prints them, {@code integer, text}. */
    public static ObjectName ofRoutine(@Nullable String schema, String name, String arguments) {
        return new ObjectName(schema, null, name, arguments);
    }

    /** The name of the table, view or materialized view that this object belongs to, or null when it belongs to none. */
    public @Nullable ObjectName owner() {
        return table == null ? null : new ObjectName(schema, null, table);
    }

    /** The last part of the name: the object's own, or its table's where it has none; a routine's with its argument types. */
    public String simple() {
        String last = name != null ? name : Objects.requireNonNullElse(table, "");
        return arguments == null ? last : last + "(" + arguments + ")";
    }

    @Override
    public int compareTo(ObjectName other) {
        int order = compare(schema, other.schema);
        if (order == 0) {
            order = compare(table, other.table);
        }
        if (order == 0) {
            order = compare(name, other.name);
        }
        return order != 0 ? order : compare(arguments, other.arguments);
    }

    /** By their characters; none comes first. */
    @SuppressWarnings("ReferenceEquality") // most of those that are equal are the same
    private static int compare(@Nullable String one, @Nullable String other) {
        if (one == other) {
            return 0;
        }
        if (one == null || other == null) {
            return one == null ? -1 : 1;
        }
        return one.compareTo(other);
    }

    /** The name as it is written in SQL, quoted where it has to be: {@code public.documents."Owner"}. */
    @Override
    public String toString() {
        if (arguments != null && name != null && Identifiers.isOperator(name)) {
            return (schema == null ? "" : Identifiers.quote(schema) + ".") + name + "(" + arguments + ")";
        }
        StringBuilder names = new StringBuilder();
        for (String part : new String[] {schema, table, name}) {
            if (part != null) {
                names.append(names.isEmpty() ? "" : ".").append(Identifiers.quote(part));
            }
        }
        return arguments == null ? names.toString() : names + "(" + arguments + ")";
    }
}
