package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roles, made in a transaction that is rolled back: other tests have the same server. */
class RolesIT {

    private static final Path CASE = Path.of("src/test/resources/dev/pgassay/roles");

    private ScratchDatabase database;
    private Connection connection;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws SQLException, IOException {
        database = TestServer.empty();
        connection = database.connect();
        connection.setAutoCommit(false);
        TestServer.execute(connection, Files.readString(CASE.resolve("schema.sql")));
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
        database.close();
    }

    @Test
    void whatSqlMakesIsRead() throws Exception {
        assertThat(text()).isEqualTo(Files.readString(CASE.resolve("facts.txt")).strip());
    }

    @Test
    void everyFactIsSetInTheCase() throws Exception {
        String facts = Files.readString(CASE.resolve("facts.txt"));
        assertThat(Kind.ROLE.facts()).extracting(FactType::name).allMatch(fact -> facts.contains("  " + fact + " = "));
    }

    @Test
    void aRoleThatMayOnlyConnectReadsThemToo() throws Exception {
        String mine = text();
        TestServer.execute(connection, "set session authorization case_never");
        assertThatThrownBy(() -> {
                    try {
                        TestServer.execute(connection, "savepoint before; select * from pg_authid");
                    } finally {
                        TestServer.execute(connection, "rollback to before");
                    }
                })
                .hasMessageContaining("permission denied");
        assertThat(text()).isEqualTo(mine);
    }

    @Test
    void theOptionsOfAMembershipAreReadWhereTheServerHasThem() throws Exception {
        if (connection.getMetaData().getDatabaseMajorVersion() < 16) {
            return;
        }
        TestServer.execute(connection, """
                grant case_group to case_plain with inherit false, set false;
                create role case_other noinherit;
                grant case_plain to case_other with inherit true, admin true;
                """);
        assertThat(text())
                .contains("  member_of = case_group with inherit false set false")
                .contains("  member_of = case_plain with admin true inherit true\n");
    }

    @Test
    void whatDiffersIsFound() throws Exception {
        Path file = folder.resolve("f.yaml");
        Files.writeString(file, """
                roles:
                  case_login: {login: true, bypasses_row_security: false, connection_limit: null, member_of: [pg_monitor, case_plain]}
                  case_never: {connection_limit: 0, valid_until: null, superuser: false, configuration: {}}
                  case_nevre: {login: false}
                  Case mixed: absent
                """);
        assertThat(Assay.scratch(connection, Expectations.load(file)).findings().stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n"))
                        .replace(folder + "/", ""))
                .isEqualTo("""
                        role case_login differs in bypasses row security, connection limit, member of
                          bypasses row security
                            expected     false
                            but was      true
                          connection limit
                            expected     (none)
                            but was      3
                          member of
                            expected     case_plain, pg_monitor
                            but was      case_group with admin true, case_plain, pg_monitor
                            unexpected   case_group with admin true
                          declared at  f.yaml:2
                        role case_nevre is missing
                          declared at  f.yaml:4
                        role "Case mixed" is not expected
                          declared at  f.yaml:5
                          hint         it is declared absent""");
    }

    @Test
    void onlyAndCountsAreOfTheWholeServer() throws Exception {
        Path file = Files.writeString(
                folder.resolve("f.yaml"), "roles: {case_never: {}}\nonly: [roles]\ncounts: {roles: 0}");
        List<String> findings = Assay.scratch(connection, Expectations.load(file)).findings().stream()
                .map(finding -> finding.toString().lines().findFirst().orElse(""))
                .toList();
        assertThat(findings).contains("role case_login is not expected", "role \"Case mixed\" is not expected");
        assertThat(findings).doesNotContain("role case_never is not expected");
    }

    private String text() throws SQLException {
        Catalog all = CatalogReader.read(connection);
        Catalog own = Catalog.of(
                all.server(),
                all.all(Kind.ROLE).stream()
                        .filter(role ->
                                role.name().simple().toLowerCase(Locale.ROOT).startsWith("case"))
                        .toList(),
                List.of());
        return CatalogText.of(own, List.of("roles"));
    }
}
