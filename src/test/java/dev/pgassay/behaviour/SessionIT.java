package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.TestServer;
import dev.pgassay.expect.Persona;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The transaction in which everything is tried. */
class SessionIT {

    private static final Limits SHORT = new Limits(Duration.ofMillis(300), Duration.ofMillis(200));

    private static final ScratchDatabase DATABASE = TestServer.empty();

    @BeforeAll
    static void make() throws SQLException {
        execute("""
                create table t (id int primary key, parent int references t deferrable initially deferred);
                create procedure commits() language plpgsql as 'begin insert into t values (9); commit; end';
                create procedure loops() language plpgsql as 'begin loop end loop; end';
                """);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            TestServer.execute(connection, sql);
        }
    }

    private static long rows() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            return session.number("select count(*) from t");
        }
    }

    @Test
    void nothingStays() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            session.kept(() -> session.execute("insert into t values (1)"));
            session.undone(() -> session.execute("insert into t values (2)"));
            assertThat(session.number("select count(*) from t")).isEqualTo(1);
        }
        assertThat(rows()).isZero();
    }

    @Test
    void aFailureLeavesWhatWasBeforeIt() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            session.kept(() -> session.execute("insert into t values (1)"));
            Outcome outcome = Outcome.of(session, () -> session.execute("insert into t values (1)"));

            assertThat(text(session, outcome))
                    .isEqualTo("23505: duplicate key value violates unique constraint \"t_pkey\"");
            assertThatThrownBy(() -> session.kept(() -> session.execute("insert into t values (1)")))
                    .isInstanceOf(SQLException.class);
            assertThat(session.number("select count(*) from t")).isEqualTo(1);
        }
    }

    @Test
    void whatIsDeferredIsCheckedInTheAttempt() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            Outcome outcome = Outcome.of(session, () -> session.execute("insert into t values (1, 7)"));

            assertThat(text(session, outcome))
                    .isEqualTo("23503: insert or update on table \"t\" violates foreign key constraint"
                            + " \"t_parent_fkey\"");
        }
    }

    @Test
    void aStatementThatTakesTooLongIsStopped() throws SQLException {
        try (Session session = Session.open(DATABASE, SHORT)) {
            assertThat(text(session, Outcome.of(session, () -> session.execute("select pg_sleep(30)"))))
                    .isEqualTo("57014: stopped after 300 ms (statement_timeout)");
            assertThat(text(session, Outcome.of(session, () -> session.execute("call loops()"))))
                    .startsWith("57014: stopped after 300 ms (statement_timeout), in PL/pgSQL function loops()");
        }
    }

    @Test
    void whatSomebodyCancelsIsNoTimeoutInWhateverLanguage() throws Exception {
        try (Session session = Session.open(DATABASE, new Limits(Duration.ofMinutes(1), Duration.ofSeconds(2)));
                Connection other = DATABASE.connect()) {
            session.execute("select set_config('lc_messages', 'de_DE.utf8', true)"
                    + " where exists (select from pg_collation where collcollate = 'de_DE.utf8')");
            long backend = session.number("select pg_backend_pid()");
            CompletableFuture<Boolean> canceled = CompletableFuture.supplyAsync(() -> cancel(other, backend));
            Outcome outcome = Outcome.of(session, () -> session.execute("select pg_sleep(50)"));

            assertThat(canceled.get()).isTrue();
            assertThat(text(session, outcome))
                    .isIn(
                            "57014: canceling statement due to user request",
                            "57014: storniere Anfrage wegen Benutzeraufforderung");
        }
    }

    /** Cancels what a backend does, as soon as it sleeps. */
    private static boolean cancel(Connection connection, long backend) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (Statement statement = connection.createStatement()) {
            while (System.nanoTime() < deadline) {
                try (ResultSet results = statement.executeQuery("select pg_cancel_backend(pid) from pg_stat_activity"
                        + " where pid = " + backend + " and wait_event = 'PgSleep'")) {
                    if (results.next()) {
                        return results.getBoolean(1);
                    }
                }
            }
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aShorterLimitOfSomebodyElsesIsToldInTheServersWords() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            assertThat(text(session, Outcome.of(session, () -> {
                        session.execute("set local statement_timeout = 50");
                        return session.execute("select pg_sleep(30)");
                    })))
                    .isEqualTo("57014: canceling statement due to statement timeout");
        }
    }

    @Test
    void aLockThatIsHeldIsNotWaitedFor() throws SQLException {
        try (Session session = Session.open(DATABASE, SHORT);
                Connection other = DATABASE.connect()) {
            other.setAutoCommit(false);
            TestServer.execute(other, "lock table t");
            assertThat(text(session, Outcome.of(session, () -> session.execute("insert into t values (1)"))))
                    .isEqualTo("55P03: canceling statement due to lock timeout after 200 ms (lock_timeout)");
            other.rollback();
        }
    }

    @Test
    void aProcedureThatCommitsFails() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            assertThat(text(session, Outcome.of(session, () -> session.script("call commits()"))))
                    .startsWith("2D000: invalid transaction termination: it would COMMIT or ROLLBACK, in PL/pgSQL"
                            + " function commits()");
        }
        assertThat(rows()).isZero();
    }

    @Test
    void aScriptThatEndsTheTransactionIsNoticedAndTheSessionGoesOn() throws SQLException {
        for (String script : new String[] {"rollback", "commit", "commit; begin", "rollback; begin; select 1"}) {
            try (Session session = Session.open(DATABASE)) {
                assertThatThrownBy(() -> session.undone(() -> session.script(script)))
                        .as(script)
                        .isInstanceOf(TransactionEnded.class);
                assertThat(text(session, Outcome.of(session, () -> session.execute("select pg_sleep('x')"))))
                        .startsWith("22P02");
                assertThatThrownBy(() -> session.undone(() -> session.execute(script)))
                        .as(script + ", without a look at the transaction")
                        .isInstanceOf(TransactionEnded.class);
            }
        }
    }

    @Test
    void aPersonaIsItsRoleAndItsClaimsUntilItIsUndone() throws SQLException {
        Persona member = Persona.of("member", "pg_monitor")
                .with("request.jwt.claims", "{\"sub\": \"7\", \"app\": {\"x\": 1}, \"odd name\": 1}")
                .with("app.tenant", "it's");
        try (Session session = Session.open(DATABASE)) {
            String seen = session.undone(() -> {
                session.become(member);
                return session.text("select concat_ws(' ', current_user, current_setting('request.jwt.claim.sub'),"
                        + " current_setting('request.jwt.claims', true)::jsonb -> 'app',"
                        + " current_setting('app.tenant'))");
            });
            assertThat(seen).isEqualTo("pg_monitor 7 {\"x\": 1} it's");
            assertThat(session.text("select current_user = session_user and"
                            + " coalesce(current_setting('request.jwt.claim.sub', true), '') = ''"))
                    .isEqualTo("t");
        }
    }

    @Test
    void whoCannotBeAssumedIsSaid() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            assertThatThrownBy(() -> become(session, Persona.of("x", "nobody")))
                    .isInstanceOf(CannotAssume.class)
                    .hasMessage("role nobody cannot be assumed: role \"nobody\" does not exist");
            assertThatThrownBy(
                            () -> become(session, Persona.of("x", "pg_monitor").with("request.jwt.claims", "{sub: 1}")))
                    .isInstanceOf(CannotAssume.class)
                    .hasMessage("setting request.jwt.claims is no JSON object: invalid input syntax for type json");
            assertThatThrownBy(
                            () -> become(session, Persona.of("x", "pg_monitor").with("statement_timeout", "soon")))
                    .isInstanceOf(CannotAssume.class)
                    .hasMessage("setting statement_timeout cannot be made: invalid value for parameter"
                            + " \"statement_timeout\": \"soon\"");
        }
    }

    @Test
    void messagesAreInEnglishAndNoLanguageIsNeededForThat() throws SQLException {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(
                    connection,
                    "drop extension plpgsql; alter database " + connection.getCatalog()
                            + " set lc_messages = 'C.UTF-8'");
            try (Session session = Session.open(database)) {
                assertThat(session.text("show lc_messages")).isEqualTo("C");
            }
        }
    }

    @Test
    void aRoleThatMayNotBeAssumedIsSaid() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            session.execute("set session authorization pg_monitor"); // as an owner who is no superuser
            assertThatThrownBy(() -> become(session, Persona.of("x", "pg_read_all_data")))
                    .isInstanceOf(CannotAssume.class)
                    .hasMessage(
                            "role pg_read_all_data cannot be assumed: permission denied to set role \"pg_read_all_data\"");
            assertThat(session.text("select current_user")).isEqualTo("pg_monitor");
        }
    }

    private static Object become(Session session, Persona persona) throws SQLException {
        return session.undone(() -> {
            session.become(persona);
            return persona;
        });
    }

    private static String text(Session session, Outcome outcome) {
        return outcome.failure() == null ? "worked" : outcome.failure().text(session.limits());
    }

    @Test
    void whatEndsTheConnectionIsToldAndTheSessionGoesOnWithAnother() throws SQLException {
        try (Session session = Session.open(DATABASE)) {
            assertThatThrownBy(() ->
                            session.undone(() -> session.execute("select pg_terminate_backend(pg_backend_pid())")))
                    .isInstanceOf(TransactionEnded.class)
                    .hasMessage("it ended the connection: 57P01: terminating connection due to administrator command");
            assertThat(session.number("select 1")).isOne();
        }
    }

    @Test
    void whatEndsEverythingIsToldWithWhatWasTried() {
        assertThatThrownBy(() -> Told.with("exercise of table t", () -> {
                    throw new SQLException("the server is gone", "08006");
                }))
                .isInstanceOf(SQLException.class)
                .hasMessage("exercise of table t: the server is gone");
    }
}
