package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What types consist of that are domains, or arrays of such. */
record Domains(Catalog catalog) {

    private static final String ARRAY = "[]";
    private static final int DEEPEST = 8;

    /** The domains that a type consists of, the outermost first; none where it is no domain. */
    List<Domain> of(String type) {
        List<Domain> domains = new ArrayList<>();
        Optional<Domain> domain = domain(type);
        while (domain.isPresent() && domains.size() < DEEPEST) {
            domains.add(domain.get());
            domain = domain(domain.get().type());
        }
        return domains;
    }

    private Optional<Domain> domain(String type) {
        TypeName name = TypeName.of(type);
        return name.array() ? Optional.empty() : catalog.find(Domain.class, name.objectName());
    }

    boolean isDomain(String type) {
        return domain(type).isPresent();
    }

    /** The type below all domains, those of the elements of an array too. */
    String base(String type) {
        String below = below(type);
        String element = element(below);
        return element.isEmpty() || base(element).endsWith(ARRAY) ? below : base(element) + ARRAY;
    }

    /** The type below its own domains. */
    String below(String type) {
        List<Domain> domains = of(type);
        return domains.isEmpty() ? type : domains.get(domains.size() - 1).type();
    }

    /** What an array is an array of; nothing where it is none. */
    static String element(String type) {
        return type.endsWith(ARRAY) ? type.substring(0, type.length() - ARRAY.length()) : "";
    }

    /** What the domains of a type and those of its elements demand. */
    Stream<String> checks(String type) {
        return Stream.concat(of(type).stream(), elements(type).stream())
                .flatMap(domain -> domain.checks().values().stream());
    }

    private List<Domain> elements(String type) {
        String element = element(below(type));
        return element.isEmpty() ? List.of() : of(element);
    }

    /** The same of a column's value. */
    Stream<Condition> conditions(String column, String type) {
        return Stream.concat(
                of(type).stream().flatMap(domain -> Condition.domain(domain, column)),
                elements(type).stream().flatMap(domain -> Condition.elements(domain, column)));
    }
}
