package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the server prints otherwise only because a column is of another type, a label of an enum is called otherwise or an extension is in
 * another schema: the finding of that says so too.
 */
final class Reprinted {

    /** Where more than so many are otherwise it is another database, and each finding says its own. */
    private static final int MOST = 100;

    private static final Pattern CAST = Pattern.compile(
            "::(?:character varying|double precision|bit varying|(?:timestamp|time) with(?:out)? time zone|[\\w.\"]+)(?:\\([\\d,]+\\))?(?:\\[\\])*");
    /** A name, a text, an array or a call in parentheses, as it stands in front of a cast. */
    private static final Pattern ENCLOSED =
            Pattern.compile("(?<![\\w\"])\\(([\\w.\"]+|'[^']*'|ARRAY\\[[^\\[\\]()]*]|[\\w.\"]+\\([^()]*\\))\\)");

    private static final String TYPE = "type";
    private static final String LABELS = "labels";

    /** Of each kind the fact on which it hangs how others are printed. */
    private static final Map<String, String> CAUSES =
            Map.of(Kind.COLUMN.label(), TYPE, Kind.ENUM.label(), LABELS, Kind.EXTENSION.label(), "schema");

    private static final Set<String> EXPRESSIONS =
            Set.of(TYPE, "default", "generated", "expression", "keys", "predicate", "using", "check", "when");

    private static final Set<Kind> VIEWS = Set.of(Kind.VIEW, Kind.MATERIALIZED_VIEW);

    private final Catalog catalog;
    private final Tally tally;
    private final Map<String, CatalogObject> objects = new HashMap<>();

    Reprinted(Catalog catalog, Tally tally) {
        this.catalog = catalog;
        this.tally = tally;
    }

    void fold() {
        List<Finding> findings = tally.findings();
        List<Finding> all = findings.stream().filter(Reprinted::isCause).toList();
        if (all.isEmpty() || all.size() > MOST) {
            return;
        }
        for (Kind kind : Kind.values()) {
            catalog.all(kind).forEach(object -> objects.put(kind.label() + " " + object.shownName(), object));
        }
        List<Finding> causes = all.stream()
                .filter(finding -> all.stream().noneMatch(cause -> follows(finding, cause)))
                .toList();
        causes.forEach(this::withoutRecast);
        for (Finding finding : findings) {
            causes.stream()
                    .filter(cause -> follows(finding, cause))
                    .findFirst()
                    .ifPresent(cause -> tally.fold(
                            finding,
                            cause,
                            "with it " + finding.kind() + " " + finding.name() + " is printed otherwise"));
        }
    }

    private static boolean isCause(Finding finding) {
        return finding.problem() == Problem.DIFFERENT
                && finding.differences().stream()
                        .anyMatch(difference -> difference.fact().equals(CAUSES.get(finding.kind())));
    }

    private boolean follows(Finding finding, Finding cause) {
        if (finding.equals(cause) || finding.problem() != Problem.DIFFERENT) {
            return false;
        }
        Difference difference = cause.differences().stream()
                .filter(each -> each.fact().equals(CAUSES.get(cause.kind())))
                .findFirst()
                .orElseThrow();
        return switch (difference.fact()) {
            case TYPE ->
                isOfAView(finding, difference)
                        || (finding.differences().stream().allMatch(Reprinted::isRecast) && isNear(finding, cause));
            case LABELS -> isRelabeled(finding, cause, difference);
            default -> isMoved(finding, difference);
        };
    }

    /** The default of a column of another type is cast to that. */
    private void withoutRecast(Finding cause) {
        List<Difference> rest = cause.differences().stream()
                .filter(difference -> difference.fact().equals(CAUSES.get(cause.kind())) || !isRecast(difference))
                .toList();
        if (rest.size() < cause.differences().size()) {
            tally.replace(cause.withOnly(rest));
        }
    }

    private static boolean isRecast(Difference difference) {
        return isSame(difference, Reprinted::withoutCasts);
    }

    private static String withoutCasts(String text) {
        String plain = CAST.matcher(text).replaceAll("");
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = ENCLOSED.matcher(plain).replaceAll("$1");
        }
        return plain;
    }

    /** What names types, functions and operators: a table in another schema is another table. */
    private static boolean isMoved(Finding finding, Difference schema) {
        if (!finding.differences().stream().map(Difference::fact).allMatch(EXPRESSIONS::contains)) {
            return false;
        }
        Pattern schemas = Pattern.compile("\\b(?:" + Pattern.quote(String.valueOf(schema.expected())) + "|"
                + Pattern.quote(String.valueOf(schema.actual())) + ")\\.");
        return areSame(finding, text -> schemas.matcher(text).replaceAll(""));
    }

    /** Whether all that differs is the same behind what makes no difference. */
    private static boolean areSame(Finding finding, UnaryOperator<String> plain) {
        return finding.differences().stream().allMatch(difference -> isSame(difference, plain));
    }

    private static boolean isSame(Difference difference, UnaryOperator<String> plain) {
        Object expected = difference.expected();
        Object actual = difference.actual();
        return expected != null
                && actual != null
                && plain.apply(expected.toString()).equals(plain.apply(actual.toString()));
    }

    /** Only where the label is one of this enum: the same word may be a text elsewhere. */
    private boolean isRelabeled(Finding finding, Finding cause, Difference labels) {
        Optional<String> old = only(labels.expected(), labels.actual());
        Optional<String> now = only(labels.actual(), labels.expected());
        Optional<ObjectName> type = find(cause).map(CatalogObject::name);
        if (old.isEmpty() || now.isEmpty() || type.isEmpty()) {
            return false;
        }
        String schema = Identifiers.quote(String.valueOf(type.get().schema()));
        Pattern label =
                Pattern.compile("'" + Pattern.quote(old.get().replace("'", "''")) + "'(?=::(?:" + Pattern.quote(schema)
                        + "\\.)?" + Pattern.quote(Identifiers.quote(type.get().simple())) + "(?![\\w.\"]))");
        String other = Matcher.quoteReplacement("'" + now.get().replace("'", "''") + "'");
        return areSame(finding, text -> label.matcher(text).replaceAll(other));
    }

    /** The one label that the others lack, or nothing. */
    private static Optional<String> only(@Nullable Object these, @Nullable Object those) {
        if (!(these instanceof Collection<?> labels) || !(those instanceof Collection<?> others)) {
            return Optional.empty();
        }
        List<String> rest = labels.stream()
                .filter(label -> !others.contains(label))
                .map(Object::toString)
                .toList();
        return rest.size() == 1 ? Optional.of(rest.get(0)) : Optional.empty();
    }

    /** Whether it is a view's column, of another type in just the same way. */
    private boolean isOfAView(Finding finding, Difference type) {
        return finding.kind().equals(Kind.COLUMN.label())
                && finding.differences().equals(List.of(type))
                && find(finding)
                        .map(Catalog::relationOf)
                        .filter(relation -> VIEWS.stream()
                                .anyMatch(kind -> catalog.find(kind, relation).isPresent()))
                        .isPresent();
    }

    /** Whether a finding is about something of the column's table, or about a view. */
    private boolean isNear(Finding finding, Finding column) {
        Optional<ObjectName> table = find(column).map(Catalog::relationOf);
        Optional<CatalogObject> object = find(finding);
        return object.isPresent()
                && table.isPresent()
                && (VIEWS.contains(object.get().kind())
                        || Objects.equals(Catalog.relationOf(object.get()), table.get()));
    }

    private Optional<CatalogObject> find(Finding finding) {
        return Optional.ofNullable(objects.get(finding.kind() + " " + finding.name()));
    }
}
