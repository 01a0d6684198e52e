package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Something that an object has or has not: what a rule selects by, and what it asks for.
 *
 * @param <T> the record of the objects that can have it
 * @since 0.1.0
 */
public interface Trait<T extends CatalogObject> {

    /** In words that go behind "that" and "should": {@code force row security}. */
    String description();

    /** What an object lacks to have it; empty when it has it. */
    List<Finding> lacking(T object, Catalog catalog);

    /** Whether an object has it. */
    default boolean isOf(T object, Catalog catalog) {
        return lacking(object, catalog).isEmpty();
    }

    /** A trait of one's own: {@code Trait.of("have a short name", (table, catalog) -> …)}. */
    static <T extends CatalogObject> Trait<T> of(String description, BiPredicate<? super T, Catalog> predicate) {
        Given.value("of", "predicate", predicate);
        return new Told<>(
                Given.value("of", "description", description),
                (object, catalog) ->
                        predicate.test(object, catalog) ? List.of() : List.of(Composed.unmet(object, description)));
    }

    /** A trait of one's own that says itself what is lacking, as findings. */
    static <T extends CatalogObject> Trait<T> saying(String description, Lack<? super T> lack) {
        return new Told<>(Given.value("saying", "description", description), Given.value("saying", "lack", lack));
    }

    /** Says what an object lacks. */
    @FunctionalInterface
    interface Lack<T extends CatalogObject> {

        /** What the object lacks; empty when it has all. */
        List<Finding> of(T object, Catalog catalog);
    }

    /** The opposite: {@code not(haveColumn("password"))}. */
    static <T extends CatalogObject> Trait<T> not(Trait<T> trait) {
        return Given.value("not", "trait", trait) instanceof Composed.Not<T> twice
                ? twice.trait()
                : new Composed.Not<>(trait);
    }

    /** Either of two: {@code haveColumn("a").or(haveColumn("b"))}. */
    default Trait<T> or(Trait<? super T> other) {
        return new Composed.Either<>(this, Given.value("or", "other", other));
    }

    /** Both; what is lacking of either is said. */
    default Trait<T> and(Trait<? super T> other) {
        return new Composed.Both<>(this, Given.value("and", "other", other));
    }

    /**
     * A trait with its description.
     *
     * @param description in words
     * @param lack says what an object lacks
     */
    record Told<T extends CatalogObject>(String description, Lack<? super T> lack) implements Trait<T> {

        @Override
        public List<Finding> lacking(T object, Catalog catalog) {
            return lack.of(object, catalog);
        }

        @Override
        public String toString() {
            return description;
        }
    }
}
