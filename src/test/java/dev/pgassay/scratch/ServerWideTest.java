package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerWideTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ROLE x",
                "create\n  user x",
                "ALTER GROUP x ADD USER y",
                "DROP ROLE IF EXISTS x",
                "CREATE /* the */ ROLE x",
                "CREATE -- the\n ROLE x",
                "EXECUTE 'CREATE ' || 'ROLE x'",
                "EXECUTE format('CREATE ROLE %I', name)",
                "COMMENT ON ROLE x IS 'y'",
                "GRANT anon TO authenticator",
                "grant a, b to c with admin option",
                "REVOKE ADMIN OPTION FOR a FROM b",
                "DROP OWNED BY x",
                "REASSIGN OWNED BY x TO y",
                "ALTER SYSTEM SET work_mem = '1GB'",
                "GRANT SET ON PARAMETER work_mem TO x",
                "CREATE TABLESPACE t LOCATION '/t'",
            })
    void whatConcernsTheServerIsSeen(String sql) {
        assertThat(ServerWide.in("SELECT 1;\n" + sql + ";\nSELECT 2;\n")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE role (id int)",
                "CREATE TABLE users (role text, \"group\" text)",
                "CREATE USER MAPPING FOR x SERVER s",
                "CREATE POLICY \"Allow service role\" ON t TO service_role USING (auth.role() = 'x')",
                "ALTER TABLE t DROP COLUMN role",
                "CREATE INDEX train_role ON t (role)",
                "GRANT SELECT ON t TO anon",
                "GRANT USAGE, CREATE ON SCHEMA s TO anon; UPDATE t SET a = 1 FROM u",
                "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM anon",
                "ALTER DEFAULT PRIVILEGES FOR ROLE x GRANT SELECT ON TABLES TO y",
                "ALTER TABLE t OWNER TO x",
                "SET ROLE x",
            })
    void whatStaysInTheDatabaseIsNot(String sql) {
        assertThat(ServerWide.in("SELECT 1;\n" + sql + ";\nSELECT 2;\n")).isFalse();
    }
}
