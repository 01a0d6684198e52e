package dev.pgassay.reader;

import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerLevel;
import dev.pgassay.catalog.TriggerTiming;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is packed into {@code pg_trigger.tgtype} (bits of the server's {@code catalog/pg_trigger.h}) and its neighbours. */
final class TriggerParts {

    private static final int ROW = 1;
    private static final int BEFORE = 1 << 1;
    private static final int INSERT = 1 << 2;
    private static final int DELETE = 1 << 3;
    private static final int UPDATE = 1 << 4;
    private static final int TRUNCATE = 1 << 5;
    private static final int INSTEAD = 1 << 6;

    private TriggerParts() {}

    static Object timing(Row row, Names names) {
        int bits = row.number("bits");
        if ((bits & INSTEAD) != 0) {
            return TriggerTiming.INSTEAD_OF;
        }
        return (bits & BEFORE) != 0 ? TriggerTiming.BEFORE : TriggerTiming.AFTER;
    }

    static Object events(Row row, Names names) {
        int bits = row.number("bits");
        Set<TriggerEvent> events = EnumSet.noneOf(TriggerEvent.class);
        add(events, TriggerEvent.INSERT, bits & INSERT);
        add(events, TriggerEvent.UPDATE, bits & UPDATE);
        add(events, TriggerEvent.DELETE, bits & DELETE);
        add(events, TriggerEvent.TRUNCATE, bits & TRUNCATE);
        return events;
    }

    private static void add(Set<TriggerEvent> events, TriggerEvent event, int bit) {
        if (bit != 0) {
            events.add(event);
        }
    }

    static Object level(Row row, Names names) {
        return (row.number("bits") & ROW) != 0 ? TriggerLevel.ROW : TriggerLevel.STATEMENT;
    }

    static @Nullable Object when(Row row, Names names) {
        String definition = row.textOrNull("definition");
        return definition == null ? null : condition(definition, row.text("name"), (TriggerLevel) level(row, names));
    }

    /** The condition inside {@code FOR EACH ROW WHEN (…)} of a trigger's definition. */
    static String condition(String definition, String name, TriggerLevel level) {
        String marker = " FOR EACH " + level + " WHEN (";
        // a name that holds the marker is quoted and stands before it; an argument list stands behind it
        int open = definition.indexOf(marker, afterName(definition, name)) + marker.length() - 1;
        return definition.substring(open + 1, ExpressionText.endOfParenthesis(definition, open));
    }

    private static int afterName(String definition, String name) {
        return definition.indexOf(name.replace("\"", "\"\"")) + name.length();
    }

    /** Arguments are kept with a zero byte behind each. */
    static Object arguments(Row row, Names names) {
        String text = new String(HexFormat.of().parseHex(row.text("argument_bytes")), StandardCharsets.UTF_8);
        List<String> arguments = new ArrayList<>(List.of(text.split("\0", -1)));
        arguments.remove(arguments.size() - 1);
        return List.copyOf(arguments);
    }
}
