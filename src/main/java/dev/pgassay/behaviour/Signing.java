package dev.pgassay.behaviour;

import dev.pgassay.catalog.Trigger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What defaults and triggers ask the session: who it is, which tenant's. */
final class Signing {

    private static final Pattern SETTING = Pattern.compile("current_setting\\(\\s*'([^']+)'", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final int WORDS = 6;

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final List<String> said = new ArrayList<>();
    private int turns;

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

    /** Whether these triggers ask what has not been said yet. */
    boolean isAsked(List<Trigger> triggers) {
        return turns == 0
                && triggers.stream()
                        .anyMatch(trigger ->
                                !settings(maker.hints(shape).body(trigger)).isEmpty());
    }

    /** Says who the session is to triggers that ask: an identifier, as JSON where claims are asked for. */
    boolean in(List<Trigger> triggers) throws SQLException {
        return turns == 0 && otherwise(triggers);
    }

    /** Whether what the session said of itself is no value of the type that is asked for. */
    boolean isMisunderstood(Failure failure) {
        return failure.sqlState().startsWith("22") && said.stream().anyMatch(failure.message()::contains);
    }

    /** Says something else: a number, or a word that the triggers themselves know. */
    boolean otherwise(List<Trigger> triggers) throws SQLException {
        if (maker.isAsGiven()) {
            return false;
        }
        Set<String> settings = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        for (Trigger trigger : triggers) {
            String body = maker.hints(shape).body(trigger);
            settings.addAll(settings(body));
            texts.add(body);
            texts.addAll(maker.hints(shape).bodies(body));
        }
        int turn = settings.isEmpty() ? turns : turns++;
        said.clear();
        Literals known = Literals.of(texts);
        for (String setting : settings) {
            List<String> values = values(setting, known);
            if (turn < values.size()) {
                said.add(values.get(turn));
                maker.steps().tell(setting, values.get(turn));
            }
        }
        if (turn > 0 && !said.isEmpty()) {
            plan.varied.clear();
            plan.passedOver = 0;
        }
        return !said.isEmpty();
    }

    private List<String> values(String setting, Literals known) {
        String who = maker.candidates().of("uuid").get(0);
        List<String> words = known.texts().stream()
                .filter(text -> WORD.matcher(text).matches())
                .limit(WORDS)
                .toList();
        List<String> values = new ArrayList<>();
        if (!setting.endsWith("claims")) {
            values.addAll(List.of(who, "1"));
            values.addAll(words);
            return values;
        }
        values.add("{\"sub\": \"" + who + "\"}");
        for (String key : words) {
            words.stream()
                    .filter(word -> !word.equals(key))
                    .forEach(word -> values.add("{\"sub\": \"" + who + "\", \"" + key + "\": \"" + word + "\"}"));
        }
        return values;
    }
}
