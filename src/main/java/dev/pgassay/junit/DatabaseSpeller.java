package dev.pgassay.junit;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Speller;
import dev.pgassay.reader.ServerSpeller;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the scratch database that a catalog was read from, in a session for each question; says nothing once it is gone. */
final class DatabaseSpeller implements Speller {

    private static final Answer NOTHING = new Answer(null, null);

    private record Question(CatalogObject object, FactType fact, String schema, Object written) {}

    private final TestDatabase database;
    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();

    DatabaseSpeller(TestDatabase database) {
        this.database = database;
    }

    @Override
    public Answer spell(CatalogObject object, FactType fact, String schema, Object written) {
        Question question = new Question(object, fact, schema, written);
        Answer known = answers.get(question);
        if (known != null || database.isClosed()) {
            return known == null ? NOTHING : known;
        }
        try (Connection connection = database.connect();
                ServerSpeller speller = new ServerSpeller(connection)) {
            Answer answer = speller.spell(object, fact, schema, written);
            answers.put(question, answer);
            return answer;
        } catch (SQLException | NoDatabase | IllegalStateException e) {
            System.getLogger("dev.pgassay.junit")
                    .log(System.Logger.Level.DEBUG, "nobody spells " + fact.name() + " of " + object.name(), e);
            return NOTHING;
        }
    }
}
