package dev.pgassay.expect;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the searches for the nearest vectors in the {@code exercise} section. */
final class NearestReader {

    static final List<String> KEYS = List.of("operator", "dimension", "index");

    /** Those of pgvector. */
    static final List<String> OPERATORS = List.of("<=>", "<->", "<#>", "<+>", "<~>", "<%>");

    private final Problems problems;
    private final String schema;

    NearestReader(Problems problems, String schema) {
        this.problems = problems;
        this.schema = schema;
    }

    List<NearestExpectation> read(Node.Mapping mapping) {
        List<NearestExpectation> all = new ArrayList<>();
        Node.Entry section = mapping.entries().get("nearest");
        Node.Mapping columns = section == null ? null : problems.mapping(section.value(), "nearest");
        if (columns != null) {
            columns.entries().values().forEach(entry -> nearest(entry).ifPresent(all::add));
        }
        return all;
    }

    private Optional<NearestExpectation> nearest(Node.Entry entry) {
        List<String> parts = Identifiers.parts(entry.key());
        Node.Mapping mapping = problems.mapping(entry.value(), "nearest of " + entry.key());
        if (parts.size() < 2 || parts.size() > 3) {
            problems.add(entry.position(), "a column is named as table.column, found '" + entry.key() + "'");
            return Optional.empty();
        }
        if (mapping == null) {
            return Optional.empty();
        }
        problems.checkKeys(mapping, KEYS);
        Node.Entry operator = mapping.entries().get("operator");
        String sign = operator == null ? null : problems.text(operator.value(), "operator");
        if (operator == null) {
            problems.add(entry.position(), "nearest of " + entry.key() + " needs an operator, such as '<=>'");
        } else if (sign != null && !OPERATORS.contains(sign)) {
            problems.unknown(operator.value().position(), "operator", sign, OPERATORS);
        }
        Node.Entry dimension = mapping.entries().get("dimension");
        Node.Entry index = mapping.entries().get("index");
        boolean qualified = parts.size() == 3;
        return Optional.of(new NearestExpectation(
                new ObjectName(
                        qualified ? parts.get(0) : schema, parts.get(parts.size() - 2), parts.get(parts.size() - 1)),
                String.valueOf(sign),
                dimension == null ? OptionalInt.empty() : FactReader.count(problems, dimension.value(), "dimension"),
                index == null ? null : problems.text(index.value(), "index"),
                entry.position()));
    }
}
