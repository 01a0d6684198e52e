package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CompositeType;
import dev.pgassay.catalog.EnumType;
import dev.pgassay.catalog.RangeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values to try for a type, as text; the likeliest first. */
final class Candidates {

    private static final int DEEPEST = 8;
    private static final int FEW = 3;
    private static final int MANY = 30;
    private static final int COMPOSITES = 12;
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:\"(?:[^\"]++|\"\")+\"|\\S+) (.*?)(?: COLLATE .*)?", Pattern.DOTALL);

    private final Catalog catalog;
    private final Domains domains;
    private final Map<String, List<String>> known = new LinkedHashMap<>();
    private final Memo<Asked, List<String>> mined = new Memo<>(500);

    private record Asked(String type, Literals literals) {}

    Candidates(Catalog catalog) {
        this.catalog = catalog;
        this.domains = new Domains(catalog);
    }

    Domains domains() {
        return domains;
    }

    /** The type below all domains. */
    String base(String type) {
        return domains.base(type);
    }

    /** Whether a null is refused by the type itself. */
    boolean refusesNull(String type) {
        return domains.of(type).stream().anyMatch(domain -> !domain.nullable());
    }

    /** Whether it takes a try to know that a value is one of the type: it is unknown, or there is a domain inside it. */
    boolean isUncertain(String type) {
        TypeName name = TypeName.of(base(type));
        if (name.array()) {
            String element = Domains.element(base(type));
            return domains.isDomain(element) || isUncertain(element);
        }
        Optional<CompositeType> composite = compositeOf(name);
        return composite.isPresent()
                ? attributes(composite.get()).stream()
                        .anyMatch(attribute -> domains.isDomain(attribute) || isUncertain(attribute))
                : enumOf(name).isEmpty() && !isRange(name) && !BuiltIn.knows(name);
    }

    private boolean isRange(TypeName name) {
        return range(name, 0).isPresent();
    }

    /** Whether a type has the values that it lists, and no others. */
    boolean isEnum(String type) {
        return enumOf(TypeName.of(base(type))).isPresent();
    }

    /** Values of a type, without a look at any condition. */
    List<String> of(String type) {
        List<String> values = known.get(type);
        if (values == null) {
            values = make(domains.below(type), 0);
            known.put(type, values);
        }
        return values;
    }

    /** Values of a type, first those that what stands in conditions suggests. */
    List<String> of(String type, Literals literals) {
        return mined.of(new Asked(type, literals), asked -> mine(type, literals));
    }

    private List<String> mine(String type, Literals literals) {
        String base = domains.below(type);
        TypeName name = TypeName.of(base);
        LinkedHashSet<String> values = new LinkedHashSet<>();
        if (name.array()) {
            Mined.arrays(of(Domains.element(base), literals), literals, values);
        } else if (compositeOf(name).isPresent()) {
            values.addAll(composites(compositeOf(name).get(), literals));
        } else if (enumOf(name).isEmpty()) {
            if (BuiltIn.isText(name)) {
                MinedTexts.first(catalog, literals).stream()
                        .filter(text -> BuiltIn.fitted(name, text).equals(text))
                        .forEach(values::add);
            }
            Mined.add(name, literals, values);
        } else {
            literals.strings().stream().filter(of(type)::contains).forEach(values::add);
        }
        values.addAll(of(type));
        values.addAll(Mined.last(name, literals));
        return List.copyOf(values);
    }

    private Optional<EnumType> enumOf(TypeName name) {
        return catalog.find(EnumType.class, name.objectName());
    }

    private List<String> make(String type, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        TypeName name = TypeName.of(type);
        if (name.array()) {
            String element = type.replaceFirst("(\\[\\])+$", "");
            return arrays(inside(element, depth), isUncertain(type) ? MANY : FEW);
        }
        Optional<EnumType> labels = enumOf(name);
        if (labels.isPresent()) {
            return labels.get().labels();
        }
        Optional<CompositeType> composite = compositeOf(name);
        if (composite.isPresent()) {
            return composite(composite.get(), depth);
        }
        return range(name, depth).orElseGet(() -> BuiltIn.values(name));
    }

    /** Values of a type inside another: of a domain those that its own conditions suggest come first. */
    private List<String> inside(String type, int depth) {
        Literals checks = Literals.of(domains.checks(type).toList());
        TypeName name = TypeName.of(base(type));
        LinkedHashSet<String> values = new LinkedHashSet<>();
        Optional<CompositeType> composite = compositeOf(name);
        if (domains.isDomain(type) && composite.isPresent()) {
            values.addAll(composites(composite.get(), checks));
        } else if (domains.isDomain(type)) {
            Mined.add(name, checks, values);
        }
        values.addAll(make(domains.below(type), depth + 1));
        return List.copyOf(values);
    }

    private static List<String> arrays(List<String> elements, int most) {
        List<String> arrays = elements.stream()
                .limit(most)
                .map(element -> "{" + quoted(element) + "}")
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = 1; i < Math.min(elements.size(), most - 1); i++) {
            arrays.add("{" + quoted(elements.get(i - 1)) + "," + quoted(elements.get(i)) + "}");
        }
        arrays.add("{}");
        return arrays;
    }

    static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Optional<CompositeType> compositeOf(TypeName name) {
        return catalog.find(CompositeType.class, name.objectName());
    }

    private List<String> composite(CompositeType type, int depth) {
        List<List<String>> attributes = attributes(type).stream()
                .map(attribute -> inside(attribute, depth))
                .toList();
        int most = attributes.stream().mapToInt(List::size).max().orElse(1);
        return rows(attributes, Math.max(1, Math.min(MANY, most)));
    }

    /** Of each attribute the first value that conditions suggest, then the second, and so on. */
    private List<String> composites(CompositeType type, Literals literals) {
        List<List<String>> attributes = attributes(type).stream()
                .map(attribute -> of(attribute, literals))
                .toList();
        return rows(attributes, COMPOSITES);
    }

    private static List<String> rows(List<List<String>> attributes, int most) {
        return IntStream.range(0, most)
                .mapToObj(i -> attributes.stream()
                        .map(values -> values.isEmpty() ? "" : quoted(values.get(i % values.size())))
                        .collect(Collectors.joining(",", "(", ")")))
                .toList();
    }

    /** What each attribute of a composite type may be, quoted as it stands in a value; nothing where it is none. */
    List<List<String>> attributes(TypeName name, Literals literals) {
        return compositeOf(name).stream()
                .flatMap(type -> attributes(type).stream())
                .map(attribute ->
                        of(attribute, literals).stream().map(Candidates::quoted).toList())
                .toList();
    }

    private static List<String> attributes(CompositeType type) {
        return type.attributes().stream()
                .map(ATTRIBUTE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    /** What a range is a range of; nothing where it is none. */
    String subtype(TypeName name) {
        return catalog.find(RangeType.class, name.objectName())
                .map(range -> base(range.subtype()))
                .orElseGet(() -> BuiltIn.SUBTYPES.getOrDefault(name.base().replace("multi", ""), ""));
    }

    private Optional<List<String>> range(TypeName name, int depth) {
        Optional<RangeType> range = catalog.find(RangeType.class, name.objectName());
        if (range.isPresent()) {
            return Optional.of(RangeForms.few(make(base(range.get().subtype()), depth + 1)));
        }
        return catalog.all(RangeType.class).stream()
                .filter(each ->
                        name.objectName().equals(TypeName.of(each.multirange()).objectName()))
                .findFirst()
                .map(each -> RangeForms.few(make(base(each.subtype()), depth + 1)).stream()
                        .map(text -> "{" + text + "}")
                        .toList());
    }
}
