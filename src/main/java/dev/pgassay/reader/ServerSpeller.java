package dev.pgassay.reader;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.Publication;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Speller;
import dev.pgassay.catalog.Spelling;
import dev.pgassay.catalog.Trigger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Spells by making the object once more with the text in question and reading it back, on a scratch database, in a
 * transaction that is rolled back. Never give it a live database.
 */
public final class ServerSpeller implements Speller, AutoCloseable {

    private static final String NAME = SpellingQuestion.NAME;
    private static final String CONNECTION_LOST = "08";
    private static final Pattern BLOCK = Pattern.compile("\\s*begin\\b", Pattern.CASE_INSENSITIVE);

    /** Objects of which the same is asked in the same words share the answer. */
    private record Question(String statement, FactType fact, String schema) {}

    private final Connection connection;
    private final boolean autoCommit;
    private final boolean underWay;
    private final String extensionSchemas;
    private final Map<Question, Answer> answers = new HashMap<>();

    /**
     * A speller on a scratch database.
     *
     * @throws SQLException when the connection does not work
     */
    public ServerSpeller(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.underWay = ReadTransaction.isUnderWay(connection);
        connection.setAutoCommit(false);
        this.extensionSchemas = Objects.requireNonNullElse(
                read("select string_agg(distinct quote_ident(n.nspname), ', ') from pg_extension e"
                        + " join pg_namespace n on n.oid = e.extnamespace"),
                "pg_catalog");
    }

    @Override
    public Answer spell(CatalogObject object, FactType fact, String schema, Object written) {
        if (written instanceof Map<?, ?> map) {
            return spellEach(object, fact, schema, map);
        }
        Spelling spelling = Objects.requireNonNull(fact.spelling());
        if (!spelling.isOf(written)) {
            return new Answer(null, null);
        }
        String problem = problem(spelling, written);
        if (problem != null) {
            return new Answer(null, problem);
        }
        String statement = SpellingQuestion.statement(object, spelling, fact, text(written));
        if (statement == null) {
            return new Answer(null, null);
        }
        Question question = new Question(statement, fact, schema);
        Answer known = answers.get(question);
        if (known == null) {
            known = ask(object, spelling, fact, schema, statement);
            answers.put(question, known);
        }
        return known;
    }

    /** Entry by entry: each is a text of its own. */
    private Answer spellEach(CatalogObject object, FactType fact, String schema, Map<?, ?> written) {
        Map<String, String> spelled = new TreeMap<>();
        for (Map.Entry<?, ?> entry : written.entrySet()) {
            String key = entry.getKey().toString();
            boolean filter = object instanceof Publication;
            ObjectName table = SpellingQuestion.table(key, schema);
            Answer answer = spell(filter ? SpellingQuestion.on(table) : object, fact, schema, entry.getValue());
            if (answer.value() == null) {
                return answer;
            }
            spelled.put(filter ? table.toString() : key, answer.value().toString());
        }
        return new Answer(spelled, null);
    }

    private Answer ask(CatalogObject object, Spelling spelling, FactType fact, String schema, String statement) {
        try {
            Savepoint savepoint = connection.setSavepoint();
            try {
                execute(ReadTransaction.PRINTING + "; set local search_path = " + Identifiers.quote(schema)
                        + ", public, " + extensionSchemas);
                execute(statement);
                execute("set local search_path = public");
                Object spelled = spelled(object, spelling, fact);
                return new Answer(spelled, spelled == null ? "it says more than that" : null);
            } catch (SQLException e) {
                if (String.valueOf(e.getSQLState()).startsWith(CONNECTION_LOST)) {
                    throw e;
                }
                return new Answer(
                        null,
                        Objects.requireNonNullElse(e.getMessage(), e.toString())
                                .lines()
                                .findFirst()
                                .orElse(""));
            } finally {
                connection.rollback(savepoint);
                connection.releaseSavepoint(savepoint);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the scratch database went away: " + e.getMessage(), e);
        }
    }

    /** What leaves its place could make the statement say something else. */
    private static @Nullable String problem(Spelling spelling, Object written) {
        if (spelling == Spelling.LOCALE) {
            return null; // it is put in quotes
        }
        if (written instanceof List<?> list) {
            return list.stream()
                    .map(element -> WrittenSql.problem(element.toString(), false, false))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        boolean commas = spelling == Spelling.QUERY || spelling == Spelling.ARGUMENTS || spelling == Spelling.BODY;
        String text = written.toString();
        boolean semicolons = spelling == Spelling.BODY && BLOCK.matcher(text).lookingAt();
        return WrittenSql.problem(text, commas, semicolons);
    }

    private static String text(Object written) {
        return written instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : written.toString();
    }

    private @Nullable Object spelled(CatalogObject object, Spelling spelling, FactType fact) throws SQLException {
        if (object instanceof Domain && spelling != Spelling.TYPE) {
            return read(DomainSpelling.query(spelling));
        }
        ObjectName relation = Objects.requireNonNullElse(Catalog.relationOf(object), object.name());
        String ofRelation = " = '" + relation.toString().replace("'", "''") + "'::regclass";
        return switch (spelling) {
            case TYPE ->
                // "int not null" is more than a type, and so is "bigserial"
                read("select format_type(a.atttypid, a.atttypmod) from pg_attribute a"
                        + " join pg_type t on t.oid = a.atttypid where a.attrelid = 'pg_temp." + NAME
                        + "'::regclass and a.attnum > 0 and not a.attnotnull and not a.atthasdef"
                        + " and a.attidentity = '' and a.attcollation = t.typcollation"
                        + " and not exists (select from pg_constraint c where c.conrelid = a.attrelid)");
            case DEFAULT -> defaultOf(object.name().simple(), ofRelation);
            case GENERATED -> defaultOf(NAME, ofRelation);
            case CONDITION -> conditionOf(object, fact, ofRelation);
            case WHEN ->
                TriggerParts.condition(
                        Objects.requireNonNull(read("select pg_get_triggerdef(oid) from pg_trigger where tgname = '"
                                + NAME + "' and tgrelid" + ofRelation)),
                        NAME,
                        ((Trigger) object).level());
            case INDEX_KEYS, ATTRIBUTES ->
                CatalogReader.read(connection)
                        .find(object.kind(), ObjectName.of(relation.schema(), NAME))
                        .map(fact::of)
                        .orElse(null);
            case QUERY ->
                Objects.requireNonNull(read("select pg_get_viewdef('pg_temp." + NAME + "'::regclass)"))
                        .strip()
                        .replaceFirst(";$", "");
            case ARGUMENTS, RESULT, BODY -> read(RoutineSpelling.query((Routine) object, spelling));
            case LOCALE -> read(LocaleSpelling.query());
            case PARTITION_KEY, PARTITION_BOUND -> read(PartitionSpelling.query(spelling));
        };
    }

    private @Nullable String defaultOf(String column, String ofRelation) throws SQLException {
        return read("select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d join pg_attribute a"
                + " on a.attrelid = d.adrelid and a.attnum = d.adnum where a.attname = '" + column.replace("'", "''")
                + "' and d.adrelid" + ofRelation);
    }

    private @Nullable String conditionOf(CatalogObject object, FactType fact, String ofRelation) throws SQLException {
        if (object instanceof Policy) {
            return read("select pg_get_expr(polqual, polrelid) from pg_policy where polname = '" + NAME
                    + "' and polrelid" + ofRelation);
        }
        return fact.name().equals("predicate")
                ? read(
                        "select pg_get_expr(i.indpred, i.indrelid) from pg_index i join pg_class c on c.oid = i.indexrelid"
                                + " where c.relname = '" + NAME + "' and i.indrelid" + ofRelation)
                : read("select pg_get_expr(conbin, conrelid) from pg_constraint where conname = '" + NAME
                        + "' and conrelid" + ofRelation);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private @Nullable String read(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet results = statement.executeQuery()) {
            return results.next() ? results.getString(1) : null;
        }
    }

    /** Nothing of it stays; a transaction that was under way still is. */
    @Override
    public void close() throws SQLException {
        if (!underWay) {
            connection.rollback();
        }
        connection.setAutoCommit(autoCommit);
    }
}
