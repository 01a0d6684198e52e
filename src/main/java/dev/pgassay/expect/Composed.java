package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Traits made of traits, and how they are said. */
final class Composed {

    private Composed() {}

    /** What an object should be or have and does not, in words. */
    static Finding unmet(CatalogObject object, String description) {
        return Finding.different(
                object.kind().label(),
                object.shownName(),
                List.of(Difference.unmet("should " + description)),
                null,
                null);
    }

    /** The opposite of a trait. */
    record Not<T extends CatalogObject>(Trait<T> trait) implements Trait<T> {

        @Override
        public String description() {
            if (trait instanceof Either<?> either) {
                return either.said("neither ", " nor ");
            }
            return (trait instanceof Both ? "not both " : "not ") + trait.description();
        }

        @Override
        public List<Finding> lacking(T object, Catalog catalog) {
            return trait.isOf(object, catalog) ? List.of(unmet(object, description())) : List.of();
        }
    }

    /** One trait or another. */
    record Either<T extends CatalogObject>(Trait<T> one, Trait<? super T> other) implements Trait<T> {

        @Override
        public String description() {
            return said("", " or ");
        }

        private String said(String before, String between) {
            List<String> parts = new ArrayList<>();
            collect(parts);
            return parts.stream().collect(Collectors.joining(between, before, ""));
        }

        private void collect(List<String> parts) {
            for (Trait<?> part : List.of(one, other)) {
                if (part instanceof Either<?> either) {
                    either.collect(parts);
                } else {
                    parts.add((part instanceof Both ? "both " : "") + part.description());
                }
            }
        }

        @Override
        public boolean isOf(T object, Catalog catalog) {
            return one.isOf(object, catalog) || other.isOf(object, catalog);
        }

        /** Either would do, so neither alone is what is lacking. */
        @Override
        public List<Finding> lacking(T object, Catalog catalog) {
            return isOf(object, catalog) ? List.of() : List.of(unmet(object, description()));
        }
    }

    /** One trait and another. */
    record Both<T extends CatalogObject>(Trait<T> one, Trait<? super T> other) implements Trait<T> {

        @Override
        public String description() {
            return said(one) + " and " + said(other);
        }

        private static String said(Trait<?> part) {
            return (part instanceof Either ? "either " : "") + part.description();
        }

        @Override
        public boolean isOf(T object, Catalog catalog) {
            return one.isOf(object, catalog) && other.isOf(object, catalog);
        }

        @Override
        public List<Finding> lacking(T object, Catalog catalog) {
            List<Finding> lacking = new ArrayList<>(one.lacking(object, catalog));
            lacking.addAll(other.lacking(object, catalog));
            return lacking;
        }
    }
}
