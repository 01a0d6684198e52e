package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a trigger calls with columns of the new row, {@code is_owner(new.org_id)}, with those in the place of the parameters. */
final class Calls {

    private static final Pattern NEW = Pattern.compile(WrittenName.columnOf("new"), Pattern.CASE_INSENSITIVE);
    private static final Pattern MODE = Pattern.compile("^(?:IN|INOUT|VARIADIC) ");

    private Calls() {}

    /** A body, and behind it what it calls so. */
    static String written(Catalog catalog, String body) {
        List<String> all = new ArrayList<>(List.of(body));
        Set<String> names = Literals.of(List.of(body)).identifiers();
        for (Routine routine : catalog.all(Routine.class)) {
            String name = String.valueOf(routine.name().name());
            if (names.contains(name)) {
                Matcher call = Pattern.compile(
                                "(?<![\\w$])" + Pattern.quote(name) + "\"?\\s*\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE)
                        .matcher(body);
                while (call.find()) {
                    all.add(called(routine, call.group(1).split(",", -1)));
                }
            }
        }
        return String.join(";\n", all);
    }

    private static String called(Routine routine, String[] given) {
        String[] parameters = routine.arguments().split(", ", -1);
        String body = routine.body();
        for (int i = 0; i < given.length && i < parameters.length; i++) {
            String value = given[i].strip();
            String parameter = MODE.matcher(parameters[i]).replaceFirst("").split(" ", -1)[0];
            if (NEW.matcher(value).matches() && !parameter.isEmpty()) {
                body = body.replaceAll(
                        "(?<![\\w$.])(?:" + Pattern.quote(parameter) + "(?![\\w$])|\\$" + (i + 1) + "(?!\\d))",
                        Matcher.quoteReplacement(value));
            }
        }
        return body;
    }
}
