package dev.pgassay.assertions;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.DefaultPrivilegeObjects;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.FactExpectation;
import dev.pgassay.expect.FactValue;
import dev.pgassay.expect.ObjectExpectation;
import dev.pgassay.expect.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names as people write them, and what they mean.
 *
 * @param schema where unqualified names are looked up
 * @param owner the table, view or materialized view whose members are named, or null for the whole catalog
 */
record Written(String schema, @Nullable CatalogObject owner) {

    private static final String OBJECTS = Arrays.stream(DefaultPrivilegeObjects.values())
            .map(objects -> objects.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining("|"));

    private static final String THE_DATABASE = "current";

    /** How those are named that have no name of their own. */
    private static final Map<Kind, String> FORMS = Map.of(
            Kind.USER_MAPPING, "role on server",
            Kind.SECURITY_LABEL, "provider on object",
            Kind.SYSTEM_PRIVILEGE, "kind name");

    private static final Pattern DEFAULT_PRIVILEGE = Pattern.compile(".+ on (?:" + OBJECTS + ")");

    /** The object of this name, with these facts. */
    ObjectExpectation object(Kind kind, @Nullable String name, FactExpectation... facts) {
        Given.value("kind", kind);
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(Given.verb() + ": the name of " + kind.withArticle()
                    + " must be given, found " + (name == null ? "null" : "'" + name + "'"));
        }
        List<FactExpectation> all = new ArrayList<>(Arrays.asList(facts));
        List<String> parts = Identifiers.parts(name);
        refuse(kind, name, parts);
        if (owner != null) {
            if (kind == Kind.INDEX) {
                // its name is unique in the schema, so it could stand on another table
                all.add(FactValue.expected(kind, "table", owner.name().toString()));
            }
            return expectation(kind, scope(kind), parts.size() == 1 ? parts.get(0) : name, all);
        }
        return switch (kind.place()) {
            case DATABASE -> expectation(kind, scope(kind), parts.size() == 1 ? parts.get(0) : name, all);
            case SCHEMA ->
                parts.size() == 1
                        ? expectation(kind, scope(kind), parts.get(0), all)
                        : expectation(kind, new Scope(parts.get(0), null), rest(parts), all);
            case RELATION -> member(kind, name, parts, all);
        };
    }

    /** A name in another form would be that of nothing, and nothing is always absent. */
    private void refuse(Kind kind, String name, List<String> parts) {
        if (owner != null
                && parts.size() > 1
                && List.of(
                                String.valueOf(owner.name().name()),
                                String.valueOf(owner.name().schema()))
                        .contains(parts.get(0))) {
            throw new IllegalArgumentException(kind.withArticle() + " of " + owner.name()
                    + " is named without its table and schema, found '" + name + "'");
        }
        if (kind == Kind.ROUTINE && name.indexOf('(') >= 0 && !isClosed(name)) {
            throw new IllegalArgumentException(
                    "a routine is named as name or name(argument types), found '" + name + "'");
        }
        if (kind == Kind.DATABASE && !name.equals(THE_DATABASE)) {
            throw new IllegalArgumentException("a catalog is of one database, which is named as '" + THE_DATABASE
                    + "' whatever it is called, found '" + name + "'");
        }
        String form = FORMS.get(kind);
        if (form != null && !name.matches(form.replaceAll("\\b(?!on\\b)\\w+", ".+"))) {
            throw new IllegalArgumentException(
                    kind.withArticle() + " is named as '" + form + "', found '" + name + "'");
        }
        if (kind == Kind.DEFAULT_PRIVILEGE && !DEFAULT_PRIVILEGE.matcher(name).matches()) {
            throw new IllegalArgumentException("default privileges are named as 'role on objects' or"
                    + " 'role in schema on objects', with objects one of " + OBJECTS.replace("|", ", ") + ", found '"
                    + name
                    + "'" + (name.endsWith(" functions") ? "; functions are routines" : ""));
        }
    }

    /** Whether what is opened by the first parenthesis ends with the name. */
    private static boolean isClosed(String name) {
        int depth = 0;
        for (int i = name.indexOf('('); i < name.length(); i++) {
            depth += name.charAt(i) == '(' ? 1 : name.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i == name.length() - 1;
            }
        }
        return false;
    }

    /** Any object with these facts. */
    ObjectExpectation any(Kind kind, FactExpectation... facts) {
        return expectation(kind, scope(kind), null, Arrays.asList(facts));
    }

    /** Where objects are looked for that are named without saying where. */
    Scope scope(Kind kind) {
        if (owner != null) {
            return new Scope(owner.name().schema(), owner.name().name());
        }
        return new Scope(kind.place() == Kind.Place.DATABASE ? null : schema, null);
    }

    /** What belongs to a relation is named with it, {@code documents.id}; an index and a primary key are found without. */
    private ObjectExpectation member(Kind kind, String name, List<String> parts, List<FactExpectation> facts) {
        boolean alone = kind == Kind.PRIMARY_KEY || kind == Kind.INDEX;
        int least = alone ? 1 : 2;
        if (parts.size() < least || parts.size() > least + 1) {
            String form = kind == Kind.PRIMARY_KEY ? "table" : alone ? "name" : "table.name";
            throw new IllegalArgumentException(
                    kind.withArticle() + " is named as " + form + " or schema." + form + ", found '" + name + "'");
        }
        String where = parts.size() > least ? parts.get(0) : schema;
        String last = parts.get(parts.size() - 1);
        String relation = switch (kind) {
            case INDEX -> null;
            case PRIMARY_KEY -> last;
            default -> parts.get(parts.size() - 2);
        };
        return expectation(kind, new Scope(where, relation), last, facts);
    }

    private ObjectExpectation expectation(Kind kind, Scope scope, @Nullable String name, List<FactExpectation> facts) {
        return new ObjectExpectation(kind, scope, name, false, facts, schema, null);
    }

    private static String rest(List<String> parts) {
        return String.join(".", parts.subList(1, parts.size()));
    }
}
