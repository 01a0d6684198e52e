package dev.pgassay.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQL as the server prints it, before and after a dump of it was restored: some of it the server reads otherwise than it printed
 * it, and prints otherwise from then on, though nobody changed a thing.
 */
final class PrintedText {

    private PrintedText() {}

    /** Whether two printed values are the same, in lists and maps too, but for what a restored dump makes of them. */
    static boolean isSame(@Nullable Object one, @Nullable Object other) {
        if (Objects.equals(one, other)) {
            return true;
        }
        if (one instanceof List<?> list && other instanceof List<?> others && list.size() == others.size()) {
            for (int i = 0; i < list.size(); i++) {
                if (!isSame(list.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> others) {
            return map.keySet().equals(others.keySet())
                    && map.entrySet().stream().allMatch(entry -> isSame(entry.getValue(), others.get(entry.getKey())));
        }
        if (one instanceof Set<?> set && other instanceof Set<?> others && set.size() == others.size()) {
            return set.stream().allMatch(each -> others.stream().anyMatch(another -> isSame(each, another)));
        }
        return one instanceof String text && other instanceof String otherText && isSame(text, otherText);
    }

    private static boolean isSame(String one, String other) {
        Optional<List<Piece>> pieces = Piece.of(one).map(PrintedText::restored);
        return pieces.isPresent() && pieces.equals(Piece.of(other).map(PrintedText::restored));
    }

    private static List<Piece> restored(List<Piece> printed) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            Piece piece =
                    new Piece(printed.get(i).text(), restored(printed.get(i).inside()));
            boolean always = piece.is("TRUE") && i > 0 && printed.get(i - 1).is("ON");
            pieces.add(always ? Piece.parenthesis(List.of(new Piece("true", List.of()))) : piece);
        }
        return chain(castElements(pieces));
    }

    /**
     * {@code (ARRAY[a, b])::text[]}, as IN over a varchar is printed, is read as {@code ARRAY[(a)::text, (b)::text]}; where the server
     * prints no more parentheses than it needs, as for statistics, there are none around the elements either.
     */
    private static List<Piece> castElements(List<Piece> printed) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            boolean bare = isBareArray(printed, i);
            int start = bare ? i + 2 : i + 1;
            int end = bare || printed.get(i).isArray() ? endOfArrayType(printed, start) : -1;
            if (end < 0) {
                pieces.add(printed.get(i));
            } else {
                List<Piece> array =
                        bare ? printed.subList(i, start) : printed.get(i).inside();
                pieces.add(array.get(0));
                pieces.add(new Piece("[", cast(array.get(1).inside(), printed.subList(start, end), bare)));
                i = end;
            }
        }
        return pieces;
    }

    private static boolean isBareArray(List<Piece> printed, int position) {
        return printed.get(position).is("ARRAY")
                && position + 1 < printed.size()
                && printed.get(position + 1).is("[")
                && !printed.get(position + 1).inside().isEmpty();
    }

    /** Where the {@code []} is that ends the cast that starts here, or -1. */
    private static int endOfArrayType(List<Piece> printed, int start) {
        if (start >= printed.size() || !printed.get(start).is("::")) {
            return -1;
        }
        int end = start + 1;
        while (end < printed.size() && printed.get(end).isOfType()) {
            end++;
        }
        return end < printed.size() && printed.get(end).equals(new Piece("[", List.of())) ? end : -1;
    }

    private static List<Piece> cast(List<Piece> elements, List<Piece> cast, boolean bare) {
        List<Piece> pieces = new ArrayList<>();
        List<Piece> element = new ArrayList<>();
        for (Piece piece : elements) {
            if (piece.is(",")) {
                pieces.addAll(bare ? element : List.of(Piece.parenthesis(List.copyOf(element))));
                pieces.addAll(cast);
                pieces.add(piece);
                element.clear();
            } else {
                element.add(piece);
            }
        }
        pieces.addAll(bare ? element : List.of(Piece.parenthesis(List.copyOf(element))));
        pieces.addAll(cast);
        return pieces;
    }

    /** {@code ((a AND b) AND c)}, as BETWEEN with something behind it is printed, is read as {@code (a AND b AND c)}. */
    private static List<Piece> chain(List<Piece> pieces) {
        if (pieces.size() < 3 || !pieces.get(0).is("(")) {
            return pieces;
        }
        List<Piece> first = pieces.get(0).inside();
        for (String operator : List.of("AND", "OR")) {
            if (pieces.get(1).is(operator) && first.stream().anyMatch(piece -> piece.is(operator))) {
                List<Piece> chained = new ArrayList<>(first);
                chained.addAll(pieces.subList(1, pieces.size()));
                return chained;
            }
        }
        return pieces;
    }
}
