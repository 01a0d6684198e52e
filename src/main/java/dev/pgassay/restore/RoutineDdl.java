package dev.pgassay.restore;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Routine;
import dev.pgassay.expect.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CREATE OR REPLACE FUNCTION, of those whose body is a text. */
final class RoutineDdl implements Ddl {

    private static final Set<String> LANGUAGES = Set.of("plpgsql", "sql");

    /** What is said anew with CREATE OR REPLACE. */
    private static final Set<String> REPLACED =
            Set.of("arguments", "result", "language", "volatility", "strict", "security", "configuration", "body");

    private static final String QUOTE = "$pgassay_restored$";

    @Override
    public Optional<String> drop(Part part) {
        return Optional.of("drop routine "
                + (part.read() == null ? part.name() : part.read().name()));
    }

    @Override
    public Optional<String> alter(Part part) {
        List<String> statements = new ArrayList<>();
        if (REPLACED.stream().anyMatch(part::states)) {
            replace(part).ifPresent(statements::add);
        }
        if (part.states("privileges") && part.read() instanceof Routine routine) {
            new Grants("routine " + routine.name(), "", routine.owner())
                    .statements(part.map("privileges"), routine.privileges())
                    .ifPresent(statements::addAll);
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", statements));
    }

    private static Optional<String> replace(Part part) {
        String body = part.word("body", "");
        if (!(part.read() instanceof Routine routine)
                || !LANGUAGES.contains(part.word("language", ""))
                || !part.word("kind", "").equals("function")
                || !part.texts("transforms").isEmpty()
                || isStandard(body)) {
            return Optional.empty();
        }
        StringBuilder sql = new StringBuilder("create or replace function ")
                .append(ObjectName.of(
                        routine.name().schema(), String.valueOf(routine.name().name())))
                .append("(" + part.text("arguments") + ") returns " + part.text("result"))
                .append(" language " + part.text("language") + " " + part.text("volatility"))
                .append(part.is("strict") ? " strict" : "")
                .append(part.word("security", "").equals("definer") ? " security definer" : "");
        part.map("configuration").forEach((name, value) -> sql.append(set(name.toString(), value.toString())));
        return Optional.of(sql.append(" as " + QUOTE + body + QUOTE).toString());
    }

    private static String set(String name, String value) {
        String text = Settings.isList(name) ? value : "'" + value.replace("'", "''") + "'";
        return " set " + name + " = " + text;
    }

    /** Whether it is one of standard SQL, which is no text. */
    private static boolean isStandard(String body) {
        return body.regionMatches(true, 0, "BEGIN ATOMIC", 0, "BEGIN ATOMIC".length())
                || body.regionMatches(true, 0, "RETURN ", 0, "RETURN ".length());
    }
}
