package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Finding;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.Column;

/** Columns that count: {@code phone1}, {@code phone2}. That {@code sha1} and {@code sha256} end in digits does not make them so. */
final class NumberedColumns {

    private static final Pattern NUMBERED = Pattern.compile(".*?(\\d{0,9})");

    private NumberedColumns() {}

    static Optional<Finding> of(ObjectName table, @Nullable Serializable value, Scope scope) {
        List<String> columns = Confirmation.list(
                value, Column.class, column -> Names.of(column).simple());
        boolean there = columns.stream()
                .allMatch(column -> scope.columns(table)
                        .anyMatch(ours -> column.equals(ours.name().name())));
        if (!there || !count(columns)) {
            return Optional.empty();
        }
        return Optional.of(Finding.unexpected(
                "group of columns",
                table + columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", "(", ")")),
                null,
                Lint.NUMBERED_COLUMNS.hint(
                        "numbered columns are a list that ends: a table of its own, or an array, does not")));
    }

    /** At least two numbers, from 0 or 1 and without a gap; {@code oauth} and {@code oauth2} are two things. */
    private static boolean count(List<String> columns) {
        List<Integer> numbers = columns.stream()
                .map(NumberedColumns::number)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        return numbers.size() > 1
                && numbers.get(0) <= 1
                && numbers.get(numbers.size() - 1) - numbers.get(0) == numbers.size() - 1;
    }

    private static Optional<Integer> number(String column) {
        Matcher matcher = NUMBERED.matcher(column);
        return matcher.matches() && !matcher.group(1).isEmpty()
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                : Optional.empty();
    }
}
