package dev.pgassay.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as expected.
 *
 * @param problem in which way
 * @param kind the kind of object in words, {@code foreign key}
 * @param name the object's qualified name, {@code public.documents.embedding}
 * @param differences the facts that differ; of an object that is missing or unexpected those that tell more of it than its name, if any
 * @param declaredAt where the expectation is declared, or null when it is in no file
 * @param hint one hint, or null
 * @param explained where else something is declared that is not so because of this, and has no finding of its own
 */
public record Finding(
        Problem problem,
        String kind,
        String name,
        List<Difference> differences,
        @Nullable Position declaredAt,
        @Nullable String hint,
        List<Position> explained) {

    /** What a finding is about, and in which way. */
    public record About(Problem problem, String kind, String name) {}

    /** What it is about, whatever else it says. */
    public About about() {
        return new About(problem, kind, name);
    }

    /** Copies the lists. */
    public Finding {
        differences = List.copyOf(differences);
        explained = List.copyOf(explained);
    }

    /** One that explains nothing else. */
    public Finding(
            Problem problem,
            String kind,
            String name,
            List<Difference> differences,
            @Nullable Position declaredAt,
            @Nullable String hint) {
        this(problem, kind, name, differences, declaredAt, hint, List.of());
    }

    /** Something expected that is not there. */
    public static Finding missing(
            String kind, String name, List<Difference> facts, @Nullable Position declaredAt, @Nullable String hint) {
        return new Finding(Problem.MISSING, kind, name, facts, declaredAt, hint);
    }

    /** Something that is there and should not be. */
    public static Finding unexpected(String kind, String name, @Nullable Position declaredAt, @Nullable String hint) {
        return unexpected(kind, name, List.of(), declaredAt, hint);
    }

    /** Something that is there and should not be, with what tells more of it than its name. */
    public static Finding unexpected(
            String kind, String name, List<Difference> facts, @Nullable Position declaredAt, @Nullable String hint) {
        return new Finding(Problem.UNEXPECTED, kind, name, facts, declaredAt, hint);
    }

    /** Something that is there with other facts. */
    public static Finding different(
            String kind,
            String name,
            List<Difference> differences,
            @Nullable Position declaredAt,
            @Nullable String hint) {
        return new Finding(Problem.DIFFERENT, kind, name, differences, declaredAt, hint);
    }

    /** Something that could not be seen. */
    public static Finding unknown(String kind, String name, @Nullable Position declaredAt, String why) {
        return new Finding(Problem.UNKNOWN, kind, name, List.of(), declaredAt, why);
    }

    /** The same finding with a hint; null leaves it as it is. */
    public Finding withHint(@Nullable String text) {
        return text == null ? this : new Finding(problem, kind, name, differences, declaredAt, text, explained);
    }

    /** The same finding, which explains what is declared at a place, too. */
    public Finding explaining(Position place) {
        List<Position> all = new ArrayList<>(explained);
        all.add(place);
        return new Finding(problem, kind, name, differences, declaredAt, hint, all);
    }

    /** The same finding with these differences alone. */
    public Finding withOnly(List<Difference> these) {
        return new Finding(problem, kind, name, these, declaredAt, hint, explained);
    }

    /** The same finding with more that differs. */
    public Finding with(List<Difference> more) {
        List<Difference> all = new ArrayList<>(differences);
        all.addAll(more);
        return new Finding(problem, kind, name, all, declaredAt, hint, explained);
    }

    /** The finding as it is printed everywhere. */
    @Override
    public String toString() {
        return Renderer.render(this);
    }
}
