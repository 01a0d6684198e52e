package dev.pgassay.behaviour;

import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerTiming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far a row got before it was refused: triggers that fire before it is stored come first, by name, then constraints other than
 * checks, then triggers that fire after; within a function the place counts.
 *
 * @param place the places one within the other, the outermost first
 * @param condition what stands before the place where it was refused, as far as the last statement
 */
record Progress(List<Integer> place, String condition) implements Comparable<Progress> {

    /** The last RAISE, whose message may name the row. */
    private static final Pattern RAISED =
            Pattern.compile("\\braise\\b(?!.*\\braise\\b).*$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What the row with which the search began had right is no way on. */
    private static final int BROKEN = -1;

    private static final int BEFORE = 0;
    private static final int CONSTRAINT = 1;
    private static final int AFTER = 2;
    /** A condition is rarely longer. */
    private static final int LINES = 12;

    /** How far it got by what the server says of it. */
    static Progress of(Failure failure, Blame blame, Hints hints, List<Routine> routines) {
        List<Trigger> triggers = blame.triggers(failure);
        if (triggers.isEmpty()) {
            return isFurther(failure, blame.shape())
                    ? new Progress(List.of(CONSTRAINT), String.join(" ", columns(failure, blame.shape(), hints)))
                    : new Progress(List.of(BROKEN), "");
        }
        List<Trigger> fired = blame.shape().triggers().stream()
                .sorted(Comparator.comparing((Trigger trigger) -> trigger.timing() == TriggerTiming.AFTER)
                        .thenComparing(trigger -> trigger.name().simple()))
                .toList();
        List<Integer> place = new ArrayList<>();
        place.add(triggers.get(0).timing() == TriggerTiming.AFTER ? AFTER : BEFORE);
        place.add(fired.indexOf(triggers.get(0)));
        String condition = hints.body(triggers.get(0));
        List<Frame> frames = new ArrayList<>(Frame.of(failure));
        Collections.reverse(frames);
        for (Frame frame : frames) {
            String body = body(frame.function(), hints, routines);
            boolean raised = failure.isRaised() && frame.equals(frames.get(frames.size() - 1));
            Optional<RaisedAt> raise = raised ? RaisedAt.of(body, frame.line(), failure.message()) : Optional.empty();
            place.add(raise.map(RaisedAt::place).orElseGet(() -> begin(body, frame.line())));
            condition = raise.map(RaisedAt::condition).orElseGet(() -> before(body, frame.line()));
        }
        Optional<RaisedText> text = RaisedText.of(failure.message(), blame.bodies(failure, hints));
        if (text.isPresent()) {
            place.add(text.get().place());
            condition = text.get().condition();
        }
        String when = triggers.get(0).when();
        return new Progress(List.copyOf(place), when == null ? condition : when + ";\n" + condition);
    }

    /** The beginning of a trigger's function, as far as where it refused a row or called what did; all of it where that is not known. */
    static String begun(Failure failure, String body) {
        String begun = body;
        for (Frame frame : Frame.of(failure)) { // the outermost comes last
            begun = body.lines().limit(frame.line()).collect(Collectors.joining("\n"));
        }
        return RAISED.matcher(begun).replaceFirst("");
    }

    /** Whether triggers have let the row pass: other than a check, which held before, an error, or a partition that is sought first. */
    private static boolean isFurther(Failure failure, TableShape shape) {
        return switch (failure.sqlState()) {
            case "23502", "23503", "23505", "23P01" -> true;
            case "23514" -> failure.constraint() == null && !shape.isPartitioned();
            default -> false;
        };
    }

    /** The columns that a constraint is about: one that may not be null, a key, what decides on the partition. */
    private static Collection<String> columns(Failure failure, TableShape shape, Hints hints) {
        if (failure.constraint() != null) {
            return shape.foreignKeys().stream()
                    .filter(key -> key.name().simple().equals(failure.constraint()))
                    .flatMap(key -> key.columns().stream())
                    .toList();
        }
        return failure.column() == null ? hints.partitionColumns() : List.of(failure.column());
    }

    private static String body(String function, Hints hints, List<Routine> routines) {
        return routines.stream()
                .filter(routine -> function.equals(routine.name().name()))
                .map(hints::body)
                .findFirst()
                .orElse("");
    }

    /** Where a line begins. */
    private static int begin(String body, int number) {
        return body.lines()
                .limit(number - 1)
                .mapToInt(line -> line.length() + 1)
                .sum();
    }

    private static String before(String body, int number) {
        List<String> lines = body.lines().toList();
        int last = Math.min(number, lines.size());
        int first = last;
        while (first > 1 && last - first < LINES && !lines.get(first - 2).contains(";")) {
            first--;
        }
        return String.join("\n", lines.subList(Math.max(0, first - 1), last));
    }

    @Override
    public int compareTo(Progress other) {
        return IntStream.range(0, Math.min(place.size(), other.place.size()))
                .map(i -> place.get(i).compareTo(other.place.get(i)))
                .filter(compared -> compared != 0)
                .findFirst()
                .orElse(Integer.compare(place.size(), other.place.size()));
    }
}
