package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Rule;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.expect.Command;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a trigger or rule that holds one row lets another be, which differs in what it looks at: the last owner, and a member. */
final class OtherRow {

    /** What is done with a row. */
    interface Deed {

        /** What is wrong with that, or null; nothing of it stays. */
        @Nullable
        Complaint complaint(MadeRow row) throws SQLException;
    }

    /** What looks at rows that differ. */
    interface Look {

        /** Whether no more have to be looked at; nothing of what is done stays. */
        boolean isEnough(String what, MadeRow row) throws SQLException;
    }

    private interface Try {

        boolean isEnough(MadeRow row) throws SQLException;
    }

    private static final Pattern OLD = Pattern.compile("\\bold\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD_OR_NEW = Pattern.compile("\\b(?:old|new)\\b", Pattern.CASE_INSENSITIVE);
    private static final int TRIED = 24;
    private static final int SECONDS = 10;
    private static final int DECIDED = 12;
    private static final int DECIDED_SECONDS = 4;

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final Hints hints;

    OtherRow(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.hints = maker.hints(shape);
    }

    /** What the other row has that is let be, {@code st = 'done'}; null where none of them is. */
    @Nullable
    String lets(Complaint complaint, Deed deed) throws SQLException {
        String texts = texts(complaint);
        if (texts.isEmpty() || refusesAny(complaint)) {
            return null;
        }
        return maker.searches
                .within(SECONDS, () -> Optional.ofNullable(lets(complaint, deed, texts)))
                .orElse(null);
    }

    private @Nullable String lets(Complaint complaint, Deed deed, String texts) throws SQLException {
        Set<Map<String, String>> known = new HashSet<>();
        String decided = decided(complaint, deed, known);
        if (decided != null) {
            return decided;
        }
        int tried = known.size();
        for (Gate gate : new Gates(row, maker, texts).all()) {
            boolean again = gate.key() == null && known.contains(gate.values());
            if (!again && (tried++ >= TRIED || maker.searches.isOver())) {
                return null;
            }
            if (!again && with(gate, other -> deed.complaint(other) == null)) {
                return gate.text();
            }
        }
        return null;
    }

    /** With values that the conditions tell apart. */
    private @Nullable String decided(Complaint complaint, Deed deed, Set<Map<String, String>> tried)
            throws SQLException {
        Set<String> columns = shape.columns().stream()
                .filter(RowPlan::canBeGiven)
                .map(column -> column.name().simple())
                .filter(column -> !shape.key().contains(column))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> let = new ArrayList<>();
        List<Map<String, String>> others = new Decisions(row, maker, triggers(complaint), columns, true).all();
        Frontier frontier = new Frontier(
                others,
                values -> {
                    tried.add(values);
                    List<Complaint> said = new ArrayList<>();
                    Gate gate = Gate.of(values);
                    boolean works = with(gate, other -> {
                        Optional<Complaint> wrong = Optional.ofNullable(deed.complaint(other));
                        wrong.ifPresent(said::add);
                        return wrong.isEmpty();
                    });
                    if (works) {
                        let.add(gate.text());
                    }
                    return works ? null : said.stream().map(OtherRow::kind).collect(Collectors.joining());
                },
                DECIDED,
                maker.searches.over(DECIDED_SECONDS));
        return frontier.isPassed() ? let.get(0) : null;
    }

    private static String kind(Complaint complaint) {
        return complaint.failure() == null ? complaint.statement() : Frontier.kind(complaint.failure());
    }

    /** Looks at rows with other values in columns of few values at which the triggers look that an update fires, until it is enough. */
    void onUpdate(Look look) throws SQLException {
        List<Trigger> triggers = shape.triggers(TriggerEvent.UPDATE);
        String texts = Blame.bodies(triggers, hints);
        for (Gate gate : texts.isEmpty() ? List.<Gate>of() : new Gates(row, maker, texts).few()) {
            if (with(gate, other -> look.isEnough(gate.text(), other))) {
                return;
            }
        }
    }

    /** Whether a trigger refused it before it has looked at the row. */
    private boolean refusesAny(Complaint complaint) {
        Failure failure = complaint.failure();
        List<Trigger> triggers = failure == null ? List.of() : new Blame(shape, maker.limits()).triggers(failure);
        return triggers.size() == 1
                && failure != null
                && triggers.get(0).when() == null
                && !(complaint.command() == Command.DELETE ? OLD : OLD_OR_NEW)
                        .matcher(Progress.begun(failure, hints.body(triggers.get(0))))
                        .find();
    }

    /** The conditions and functions of the triggers that were under way, or, where none raised an error, of all triggers and rules that could be. */
    private String texts(Complaint complaint) {
        Failure failure = complaint.failure();
        List<Trigger> triggers = triggers(complaint);
        Stream<String> rules = failure != null
                ? Stream.of()
                : maker.shapes().catalog().all(Rule.class).stream()
                        .filter(rule -> shape.name().equals(Catalog.relationOf(rule))
                                && rule.event()
                                        .name()
                                        .equals(complaint.command().name()))
                        .map(Rule::definition);
        return Stream.concat(Stream.of(Blame.bodies(triggers, hints)), rules).collect(Collectors.joining("\n"));
    }

    /** The triggers that were under way, or, where none raised an error, all that could be. */
    private List<Trigger> triggers(Complaint complaint) {
        return complaint.failure() != null
                ? new Blame(shape, maker.limits()).triggers(complaint.failure())
                : shape.triggers().stream()
                        .filter(trigger -> trigger.events().stream()
                                .anyMatch(event ->
                                        event.name().equals(complaint.command().name())))
                        .toList();
    }

    private boolean with(Gate gate, Try some) throws SQLException {
        Steps steps = maker.steps();
        Set<ObjectName> before = maker.withRows();
        steps.mark();
        try {
            Optional<MadeRow> other = gate.row(maker, shape);
            return other.isPresent() && some.isEnough(other.get());
        } finally {
            steps.back();
            maker.undone(before);
        }
    }
}
