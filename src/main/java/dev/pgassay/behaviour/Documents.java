package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows to be referenced whose JSON has the members that a trigger reads of it, an offer's packages, with what the new row has. */
final class Documents {

    private static final int EACH = 3;

    private final RowMaker maker;
    private final TableShape shape;

    Documents(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
    }

    /**
     * References to such rows, which are made, as SQL by column.
     *
     * @param row what the row has, as SQL
     * @param bodies the functions of the triggers
     */
    List<Map<String, String>> of(Map<String, String> row, String bodies) throws SQLException {
        List<Map<String, String>> references = new ArrayList<>();
        List<TableShape> named = maker.shapes().named(bodies);
        for (ForeignKey key : shape.foreignKeys()) {
            TableShape parent = maker.shapes().find(key.references().table()).orElse(null);
            if (parent == null || !named.contains(parent) || parent.name().equals(shape.name())) {
                continue;
            }
            for (String name : maker.hints(parent).named(bodies)) {
                for (String document : documents(parent.column(name), row, bodies)) {
                    reference(key, parent, name, document, row).ifPresent(references::add);
                }
            }
        }
        return references;
    }

    private List<String> documents(Column column, Map<String, String> row, String bodies) throws SQLException {
        String base = maker.candidates().base(column.type());
        if (!BuiltIn.isJson(TypeName.of(base)) || !RowPlan.canBeGiven(column)) {
            return List.of();
        }
        Map<String, String> texts = texts(row, bodies);
        List<Form> forms = new Forms(maker.candidates())
                .of(
                        base,
                        List.of(bodies),
                        name -> Optional.ofNullable(texts.get(name)).stream().toList());
        if (forms.isEmpty()) {
            return List.of();
        }
        String name = column.name().simple();
        Step step = maker.steps()
                .undo("select " + Identifiers.quote(name) + "::text from "
                        + Form.source(name, base, forms).from("pgassay_v", List.of(name)) + " order by pgassay_o limit "
                        + EACH);
        return step.failure() != null
                ? List.of() // it was but one way to get on
                : step.of(0).stream().map(each -> Sql.cast(each.get(0), base)).toList();
    }

    /** What the row has in the columns that the functions name, as text. */
    private Map<String, String> texts(Map<String, String> row, String bodies) throws SQLException {
        List<String> names = maker.hints(shape).named(bodies).stream()
                .filter(row::containsKey)
                .toList();
        Map<String, String> texts = new LinkedHashMap<>();
        Step step = maker.steps()
                .undo(names.stream()
                        .map(name -> "(" + row.get(name) + ")::text")
                        .collect(Collectors.joining(", ", "select ", "")));
        for (int i = 0; step.failure() == null && i < names.size(); i++) {
            String text = step.of(0).get(0).get(i);
            if (text != null) {
                texts.put(names.get(i), text);
            }
        }
        return texts;
    }

    /** A row to reference, which belongs where the new row does; nothing where none is taken. */
    private Optional<Map<String, String>> reference(
            ForeignKey key, TableShape parent, String name, String document, Map<String, String> row)
            throws SQLException {
        Map<String, String> wishes = new LinkedHashMap<>(Map.of(name, document));
        List<String> theirs = key.references().columns();
        for (int i = 0; i < theirs.size(); i++) {
            String own = key.columns().get(i);
            boolean shared = shape.foreignKeys().stream()
                    .anyMatch(other -> !other.equals(key) && other.columns().contains(own));
            if (shared) {
                wishes.put(theirs.get(i), String.valueOf(row.get(own)));
            }
        }
        return maker.anotherLike(parent.name(), wishes).map(made -> {
            Map<String, String> reference = new LinkedHashMap<>();
            for (int i = 0; i < theirs.size(); i++) {
                String own = key.columns().get(i);
                reference.put(
                        own,
                        Sql.cast(
                                made.values().get(theirs.get(i)),
                                maker.candidates().base(shape.column(own).type())));
            }
            return reference;
        });
    }
}
