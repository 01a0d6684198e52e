package dev.pgassay.behaviour;

import dev.pgassay.catalog.Trigger;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What defaults and triggers ask the session: who it is, which tenant's. */
final class Signing {

    private static final Pattern SETTING = Pattern.compile("current_setting\\(\\s*'([^']+)'", Pattern.CASE_INSENSITIVE);

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private boolean signedIn;

    Signing(RowMaker maker, TableShape shape, RowPlan plan) {
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
    }

    /** Defaults that ask the session who it is, who has not said so. */
    boolean withoutDefaults() {
        List<String> asking = shape.columns().stream()
                .filter(column -> column.defaultValue() != null
                        && !settings(column.defaultValue()).isEmpty())
                .map(column -> column.name().simple())
                .filter(column -> !plan.withoutDefault.contains(column))
                .toList();
        plan.demanded.addAll(asking);
        return plan.withoutDefault.addAll(asking);
    }

    /** The settings that an expression, or a function that it calls, asks for. */
    private Set<String> settings(String expression) {
        Set<String> settings = new LinkedHashSet<>();
        Stream.concat(Stream.of(expression), maker.hints(shape).bodies(expression).stream())
                .forEach(text -> {
                    Matcher matcher = SETTING.matcher(text);
                    while (matcher.find()) {
                        settings.add(matcher.group(1));
                    }
                });
        return settings;
    }

    /** Says who the session is to triggers that ask: an identifier, as JSON where claims are asked for. */
    boolean in(List<Trigger> triggers) throws SQLException {
        Set<String> settings = new LinkedHashSet<>();
        triggers.forEach(trigger -> settings.addAll(settings(maker.hints(shape).body(trigger))));
        if (signedIn || settings.isEmpty()) {
            return false;
        }
        signedIn = true;
        String who = maker.candidates().of("uuid").get(0);
        for (String setting : settings) {
            String value = setting.endsWith("claims") ? "{\"sub\": \"" + who + "\"}" : who;
            maker.steps().keep("select set_config(" + Sql.literal(setting) + ", " + Sql.literal(value) + ", true)");
        }
        return true;
    }
}
