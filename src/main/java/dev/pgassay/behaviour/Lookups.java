package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.MatchType;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Reference;
import dev.pgassay.catalog.ReferentialAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows that a trigger looks up by columns of the new row, {@code where e.id = new.evidence_id}, as if keys led there. */
final class Lookups {

    private static final Pattern LEFT_OUT = Pattern.compile("'(?:[^']++|'')*'|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    /** What an update assigns is no condition. */
    private static final Pattern ASSIGNMENTS =
            Pattern.compile("\\bset\\b[^;]*?(?=\\bwhere\\b|;)", Pattern.CASE_INSENSITIVE);

    private static final String NAME = WrittenName.PATTERN;
    private static final String NEW = WrittenName.columnOf("new") + "(?:::\\w+)?";
    private static final String COLUMN = "(?:(" + NAME + ")\\.)?(" + NAME + ")";
    private static final String CALL = "(?:(?:lower|upper|btrim|trim)\\(\\s*)?";
    private static final String SAME = "\\s*\\)?\\s*(?<![:<>!])(?:=|is not distinct from)\\s*" + CALL;
    private static final Pattern FROM = Pattern.compile(
            "(?:\\b(?:from|join|update)\\s+(?:only\\s+)?|,\\s*)(?:" + NAME + "\\.)?(" + NAME
                    + ")(?:\\s+(?:as\\s+)?(?!(?:"
                    + "where|on|using|join|left|right|inner|cross|full|set|for|order|group|limit|union)\\b)(" + NAME
                    + "))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_NEW =
            Pattern.compile("(?<![\\w.\"])" + COLUMN + "(?:::\\w+)?" + SAME + NEW, Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_NEW =
            Pattern.compile(NEW + SAME + COLUMN + "(?![\\w.\"]|\\s*\\()", Pattern.CASE_INSENSITIVE);

    private final TableShape shape;
    private final Candidates candidates;
    private final List<From> froms = new ArrayList<>();
    private final Map<From, Map<String, String>> pairs = new LinkedHashMap<>();

    /**
     * A table in a query.
     *
     * @param alias what it is called there
     * @param at where that stands
     */
    private record From(TableShape table, String alias, int at) {}

    private Lookups(TableShape shape, Candidates candidates, Collection<TableShape> read, String body) {
        this.shape = shape;
        this.candidates = candidates;
        String text =
                ASSIGNMENTS.matcher(LEFT_OUT.matcher(body).replaceAll("''")).replaceAll("");
        for (Matcher from = FROM.matcher(text); from.find(); ) {
            String name = WrittenName.simple(from.group(1));
            int at = from.start();
            String alias = from.group(2) == null ? name : WrittenName.simple(from.group(2));
            read.stream()
                    .filter(table -> name.equals(table.name().name()))
                    .findFirst()
                    .ifPresent(table -> froms.add(new From(table, alias, at)));
        }
        for (Matcher same = TO_NEW.matcher(text); same.find(); ) {
            add(same.start(), same.group(1), WrittenName.simple(same.group(2)), WrittenName.simple(same.group(3)));
        }
        for (Matcher same = OF_NEW.matcher(text); same.find(); ) {
            add(same.start(), same.group(2), WrittenName.simple(same.group(3)), WrittenName.simple(same.group(1)));
        }
    }

    /** Those in a body, of which no foreign key says as much; what a table is asked for in several queries is one where it can be. */
    static List<ForeignKey> of(TableShape shape, Candidates candidates, Collection<TableShape> read, String body) {
        List<ForeignKey> keys = new ArrayList<>();
        new Lookups(shape, candidates, read, body).merged().forEach((from, pairs) -> {
            ForeignKey key = key(from.table().name(), pairs);
            if (shape.foreignKeys().stream().noneMatch(known -> isWithin(key, known))) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Whether all that a key says another says as well. */
    static boolean isWithin(ForeignKey key, ForeignKey other) {
        return key.references().table().equals(other.references().table())
                && pairs(other).entrySet().containsAll(pairs(key).entrySet());
    }

    private static Map<String, String> pairs(ForeignKey key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.put(key.references().columns().get(i), key.columns().get(i));
        }
        return pairs;
    }

    private static ForeignKey key(ObjectName table, Map<String, String> pairs) {
        return new ForeignKey(
                table,
                List.copyOf(pairs.values()),
                new Reference(table, List.copyOf(pairs.keySet())),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Set.of(),
                MatchType.SIMPLE,
                false,
                false,
                false,
                false,
                false,
                Map.of(),
                false,
                null);
    }

    /** By name the table before it that is called so, or else the next; without one the last before it that has such a column. */
    private void add(int at, @Nullable String qualifier, String column, String mine) {
        List<From> before = froms.stream()
                .filter(from -> from.at() < at && isColumn(from, qualifier, column))
                .toList();
        Optional<From> from = before.isEmpty() && qualifier != null
                ? froms.stream()
                        .filter(each -> isColumn(each, qualifier, column))
                        .findFirst()
                : before.stream().reduce((one, next) -> next);
        if (from.isPresent() && isAlike(from.get().table(), column, mine)) {
            pairs.computeIfAbsent(from.get(), each -> new LinkedHashMap<>()).putIfAbsent(column, mine);
        }
    }

    private static boolean isColumn(From from, @Nullable String qualifier, String column) {
        return (qualifier == null || from.alias().equals(WrittenName.simple(qualifier)))
                && from.table().find(column).isPresent();
    }

    private boolean isAlike(TableShape table, String column, String mine) {
        if (shape.find(mine).filter(RowPlan::canBeGiven).isEmpty()) {
            return false;
        }
        TypeName one = type(table, column);
        TypeName other = type(shape, mine);
        return one.array() == other.array()
                && (one.simple().equals(other.simple())
                        || (BuiltIn.isText(one) && BuiltIn.isText(other))
                        || (BuiltIn.isInteger(one) && BuiltIn.isInteger(other)));
    }

    private TypeName type(TableShape table, String column) {
        return TypeName.of(candidates.base(table.column(column).type()));
    }

    private Map<From, Map<String, String>> merged() {
        Map<From, Map<String, String>> merged = new LinkedHashMap<>();
        pairs.forEach((from, some) -> merged.entrySet().stream()
                .filter(each -> each.getKey().table().equals(from.table()) && goTogether(each.getValue(), some))
                .findFirst()
                .ifPresentOrElse(
                        each -> each.getValue().putAll(some), () -> merged.put(from, new LinkedHashMap<>(some))));
        return merged;
    }

    private static boolean goTogether(Map<String, String> one, Map<String, String> other) {
        return other.entrySet().stream()
                .allMatch(pair -> one.containsKey(pair.getKey())
                        ? pair.getValue().equals(one.get(pair.getKey()))
                        : !one.containsValue(pair.getValue()));
    }
}
