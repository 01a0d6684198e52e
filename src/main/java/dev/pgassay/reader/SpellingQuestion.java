package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Spelling;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The statement that puts a text to the server: it makes the object once more, under a name of its own. */
final class SpellingQuestion {

    /** The name of what is made. */
    static final String NAME = "pgassay_spelled";

    private SpellingQuestion() {}

    private record Condition(ObjectName name) implements CatalogObject {}

    /** The table that somebody wrote without quotes, and with its schema where it is another. */
    static ObjectName table(String written, String schema) {
        int dot = written.indexOf('.');
        return dot < 0
                ? ObjectName.of(schema, written)
                : ObjectName.of(written.substring(0, dot), written.substring(dot + 1));
    }

    /** A condition on the rows of a table, whatever it is for. */
    static CatalogObject on(ObjectName table) {
        ObjectName name = new ObjectName(table.schema(), table.name(), NAME);
        return new Condition(name);
    }

    /** The statement, or null where there is nothing that could be asked of this object. */
    static @Nullable String statement(CatalogObject object, Spelling spelling, FactType fact, String text) {
        if (object instanceof Domain domain && spelling != Spelling.TYPE) {
            return DomainSpelling.statement(domain, spelling, text);
        }
        ObjectName relation = Objects.requireNonNullElse(Catalog.relationOf(object), object.name());
        return switch (spelling) {
            case TYPE -> "create table pg_temp." + NAME + " (c " + text + ")";
            case DEFAULT ->
                "alter table " + relation + " alter column "
                        + Identifiers.quote(object.name().simple()) + " set default " + text;
            case GENERATED ->
                "alter table " + relation + " add column " + NAME + " " + ((Column) object).type()
                        + " generated always as (" + text + ") stored";
            case CONDITION -> condition(object, fact, relation, text);
            case WHEN -> trigger((Trigger) object, relation, text);
            case ATTRIBUTES -> "create type " + ObjectName.of(relation.schema(), NAME) + " as (" + text + ")";
            case INDEX_KEYS ->
                "create index " + NAME + " on " + relation + " using " + ((Index) object).method() + " (" + text + ")";
            case QUERY -> "create view pg_temp." + NAME + " as (" + text + ")";
            case ARGUMENTS, RESULT, BODY -> RoutineSpelling.statement((Routine) object, spelling, text);
            case LOCALE -> LocaleSpelling.statement(object, text);
            case PARTITION_KEY, PARTITION_BOUND -> PartitionSpelling.statement((Table) object, spelling, text);
        };
    }

    private static String condition(CatalogObject object, FactType fact, ObjectName relation, String text) {
        if (object instanceof Policy) {
            return "create policy " + NAME + " on " + relation + " using (" + text + ")";
        }
        return fact.name().equals("predicate")
                ? "create index " + NAME + " on " + relation + " ((1)) where (" + text + ")"
                : "alter table " + relation + " add constraint " + NAME + " check (" + text + ") not valid";
    }

    private static String trigger(Trigger trigger, ObjectName relation, String text) {
        String events = trigger.events().stream().map(Enum::name).collect(Collectors.joining(" or "));
        return "create trigger " + NAME + " " + trigger.timing().name().replace('_', ' ') + " " + events + " on "
                + relation + " for each " + trigger.level().name() + " when (" + text + ") execute function "
                + trigger.executes() + "()";
    }
}
