package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lints of names and defaults. */
final class NameLints {

    private static final Pattern NULL_TEXT = Pattern.compile("(?i)'null'(::.*)?");

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    private final Scope scope;

    NameLints(Scope scope) {
        this.scope = scope;
    }

    List<Finding> quoted() {
        return Stream.<CatalogObject>concat(scope.tables().stream(), scope.all(Column.class))
                .filter(object -> hasToBeQuoted(object.name().simple()))
                .map(object -> Finding.different(
                        object.kind().label(),
                        object.name().toString(),
                        List.of(new Difference(
                                "name",
                                "one that needs no quotes",
                                Identifiers.quote(object.name().simple()))),
                        null,
                        Lint.QUOTED_NAME.hint("it has to be quoted wherever it is used")))
                .toList();
    }

    /** Unlike {@link Identifiers#quote}, which quotes what has to be quoted in one place or another. */
    private boolean hasToBeQuoted(String name) {
        return !PLAIN.matcher(name).matches() || scope.isReserved(name);
    }

    List<Finding> nullAsText() {
        return scope.all(Column.class)
                .filter(column -> column.defaultValue() != null
                        && NULL_TEXT.matcher(column.defaultValue()).matches())
                .map(column -> Finding.different(
                        "column",
                        column.name().toString(),
                        List.of(new Difference("default", "NULL", column.defaultValue())),
                        null,
                        Lint.NULL_AS_TEXT.hint("the default is a text of four letters")))
                .toList();
    }
}
