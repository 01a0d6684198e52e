package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written by hand is held to mean what the server understands, and nothing of the asking stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerSpellerIT {

    private static final String SCHEMA = """
            create schema app;
            create schema ext;
            create extension vector schema ext;
            create type app.mood as enum ('sad', 'happy');
            create function app.f() returns trigger language plpgsql as 'begin return new; end';
            create function app.code(text) returns text language sql immutable as 'select upper($1)';
            create table app."Odd t" (id integer, email varchar(20), status text, mood app.mood default 'sad', n numeric(10,2) default 1.5,
              created_at timestamptz default now(), total integer generated always as (id * 2 + 1) stored, tags text[] default '{}',
              e ext.vector(3), c text default app.code('x'), "Up" text, at timestamptz default '2025-01-01 00:00+00',
              constraint status_known check (status in ('a', 'b')),
              constraint exclusive exclude using gist (tsrange(null, null) with &&) where (id > 0 and id < 9));
            create index by_email on app."Odd t" (lower(email), created_at desc);
            create index by_path on app."Odd t" using hnsw (e ext.vector_cosine_ops);
            create index by_part on app."Odd t" (id) where status = 'a' and not id = 3;
            alter table app."Odd t" enable row level security;
            create policy own on app."Odd t" using (email = current_user and mood = 'happy') with check (id > 1);
            create trigger touch before update on app."Odd t" for each row when (old.email is distinct from new.email) execute function app.f('x');
            create view app.happy as select id, email from app."Odd t" where mood = 'happy';
            create materialized view app.counted as select status, count(*) as n from app."Odd t" group by status;
            """;

    private ScratchDatabase database;
    private Connection connection;

    @TempDir
    private Path folder;

    @BeforeAll
    void open() throws SQLException {
        database = TestServer.empty();
        connection = database.connect();
        TestServer.execute(connection, SCHEMA);
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columns: {id: int, email: varchar(20), mood: mood, n: 'decimal( 10 , 2 )', created_at: timestamptz, total: int4}",
                "columns: {tags: 'text []', e: vector( 3 ), email: 'character varying (20)'}",
                "columns: {e: ext.vector(3), mood: app.mood}",
                "columns: {created_at: {default: now ()}, n: {default: '1.5::numeric'}, tags: {default: \"'{}'\"}}",
                "columns: {mood: {default: \"'sad'\"}, c: {default: \"code( 'x' )\"}, at: {default: \"'2025-01-01'\"}}",
                "columns: {total: {generated: id*2+1}}",
                "check_constraints: {status_known: \"status in ('a','b')\"}",
                "check_constraints: {status_known: \"status = any (array['a', 'b'])\"}",
                "exclusion_constraints: {exclusive: {predicate: id>0 and id<9}}",
                "indexes: {by_email: {keys: [lower( email ), created_at desc]}}",
                "indexes: {by_email: {keys: ['lower(email::text)', created_at desc nulls first]}}",
                "indexes: {by_path: {keys: [e vector_cosine_ops]}}",
                "indexes: {by_part: {predicate: \"status='a' AND NOT id = 3\"}}",
                "policies: {own: {using: \"email = current_user and mood='happy'\", check: id>1}}",
                "triggers: {touch: {when: old.email is distinct from new.email}}",
            })
    void whatMeansTheSameIsNoFinding(String facts) throws Exception {
        assertThat(findings("tables: {Odd t: {" + facts + "}}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "views: {happy: {definition: \"select id, email from app.\\\"Odd t\\\" where mood='happy'\"}}",
                "views: {happy: {definition: \"select id, email from \\\"Odd t\\\" where mood = 'happy';\"}}",
                "materialized_views: {counted: {definition: 'select status, count(*) n from \"Odd t\" group by 1'}}",
                "materialized_views: {counted: {columns: {status: text, n: int8}}}",
            })
    void aQueryIsReadByTheServerToo(String yaml) throws Exception {
        assertThat(findings(yaml)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            columns: {email: varchar(21)}                   | column app."Odd t".email has another type | varchar(21) | character varying(20)
            columns: {n: {default: "'1.50'"}}               | column app."Odd t".n has another default | '1.50' | 1.5
            columns: {total: {generated: id * 2 + 2}}       | column app."Odd t".total has another generation expression | id * 2 + 2 | ((id * 2) + 1)
            check_constraints: {status_known: "status in ('b','a')"} | check constraint app."Odd t".status_known has another expression | status in ('b','a') | (status = ANY (ARRAY['a'::text, 'b'::text]))
            indexes: {by_part: {predicate: status = 'a'}}   | index app.by_part has another predicate | status = 'a' | ((status = 'a'::text) AND (NOT (id = 3)))
            triggers: {touch: {when: new.id <> old.id}}     | trigger app."Odd t".touch has another condition | new.id <> old.id | ((old.email)::text IS DISTINCT FROM (new.email)::text)
            """)
    void whatMeansSomethingElseStillDiffers(String facts, String headline, String expected, String actual)
            throws Exception {
        assertThat(findings("tables: {Odd t: {" + facts + "}}"))
                .isEqualTo(headline + "\n  expected     " + expected + "\n  but was      " + actual
                        + "\n  declared at  f.yaml:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            columns: {email: varchr(20)}                    | ERROR: type "varchr" does not exist
            columns: {n: {default: now()}}                  | ERROR: column "n" is of type numeric but default expression is of type timestamp with time zone
            columns: {total: {generated: idd * 2}}          | ERROR: column "idd" does not exist
            check_constraints: {status_known: status in ('a'} | a parenthesis is not closed
            check_constraints: {status_known: "true); drop table x; --"} | a parenthesis is closed that was not opened
            check_constraints: {status_known: "true; drop table x"} | a semicolon ends it; only one piece may stand here
            columns: {id: bigint not null}                  | it says more than that
            columns: {n: int default 5}                     | it says more than that
            columns: {n: int check (c > 0)}                 | it says more than that
            columns: {n: bigserial}                         | it says more than that
            columns: {n: 'text collate "C"'}                | it says more than that
            columns: {n: "bigint, b text"}                  | a comma separates two; only one may stand here
            columns: {n: {default: "1; commit"}}            | a semicolon ends it; only one piece may stand here
            indexes: {by_part: {keys: ["id) where (true"]}} | a parenthesis is closed that was not opened
            indexes: {by_email: {keys: ["lower(email), id"]}} | a comma separates two; only one may stand here
            indexes: {by_email: {keys: [lowr(email)]}}      | ERROR: function lowr(character varying) does not exist
            policies: {own: {using: id}}                    | ERROR: argument of POLICY must be type boolean, not type integer
            triggers: {touch: {when: old.nothing}}          | ERROR: column old.nothing does not exist
            columns: {mood: public.mood}                    | ERROR: type "public.mood" does not exist
            """)
    void whatTheServerCannotReadIsSaidAsTheHint(String facts, String error) throws Exception {
        assertThat(findings("tables: {Odd t: {" + facts + "}}"))
                .contains("\n  hint         the server cannot read what is expected: ")
                .contains(error.equals("ERROR: syntax error at or near \";\"") ? "ERROR: syntax error at" : error);
    }

    @Test
    void nothingOfTheAskingStays() throws Exception {
        String before = value("select count(*) || ' ' || (select count(*) from pg_attrdef) || ' ' ||"
                + " (select count(*) from pg_constraint) || ' ' || (select count(*) from pg_trigger) from pg_class");
        findings(
                "tables: {Odd t: {columns: {email: {type: varchar(20)}, n: {default: 2.5}, total: {generated: id + 7}},"
                        + " check_constraints: {status_known: id > 7}, indexes: {by_email: [id]},"
                        + " triggers: {touch: {when: new.id > 7}}}}");
        assertThat(
                        value(
                                "select count(*) || ' ' || (select count(*) from pg_attrdef) || ' ' ||"
                                        + " (select count(*) from pg_constraint) || ' ' || (select count(*) from pg_trigger) from pg_class"))
                .isEqualTo(before);
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void aLiveDatabaseIsNotAsked() throws Exception {
        Path file = Files.writeString(
                folder.resolve("f.yaml"), "schema: app\ntables: {Odd t: {columns: {id: 'pg_catalog.\"int4\"'}}}");
        assertThat(Assay.live(connection, Expectations.load(file)).findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "column app.\"Odd t\".id has another type\n  expected     pg_catalog.\"int4\"\n  but was      integer\n"
                                + "  declared at  " + file + ":2");
    }

    private String findings(String yaml) throws SQLException, IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), "schema: app\n" + yaml + "\n");
        return Assay.scratch(connection, Expectations.load(file)).findings().stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n\n"))
                .replace(folder + "/", "");
    }

    private String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            results.next();
            return results.getString(1);
        }
    }
}
