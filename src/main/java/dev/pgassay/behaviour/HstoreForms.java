package dev.pgassay.behaviour;

import dev.pgassay.behaviour.JsonPaths.Mention;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Values of hstore that have all the keys which conditions name: what JSON of one level would be, written otherwise. */
final class HstoreForms {

    /** A member of JSON whose value is one word of hstore, quoted or not. */
    private static final Pattern MEMBER =
            Pattern.compile("(\"(?:[^\"\\\\]++|\\\\.)*\"): (\"(?:[^\"\\\\]++|\\\\.)*\"|[^\\s,\"\\[{]+)" + Form.COMMA);

    private HstoreForms() {}

    static List<Form> of(List<Mention> mentions, Literals literals, Function<String, List<String>> columns) {
        List<Mention> keys = mentions.stream()
                .filter(mention ->
                        mention.path().size() == 1 && !mention.path().get(0).equals(JsonPaths.ELEMENT))
                .toList();
        return JsonForms.of(keys, literals, columns).stream()
                .map(form -> new Form(
                        form.pieces().stream()
                                .map(piece -> piece.replaceAll("[{}]", ""))
                                .toList(),
                        form.holes(),
                        form.values().stream().map(HstoreForms::pairs).toList()))
                .toList();
    }

    private static List<String> pairs(List<String> members) {
        return members.stream()
                .filter(member -> member.isEmpty() || MEMBER.matcher(member).matches()) // it may have to be absent
                .map(member -> MEMBER.matcher(member).replaceFirst("$1=>$2" + Form.COMMA))
                .toList();
    }
}
