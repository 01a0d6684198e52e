package dev.pgassay.drift;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.expect.Environment;
import dev.pgassay.expect.Reread;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way in which a database can drift, one folder each: what {@code expected.sql} makes is expected of what {@code actual.sql}
 * makes, and the other way round. {@code -Dpgassay.update=true} writes the findings anew; read what changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriftIT {

    /** What a newer PostgreSQL has; an older one can have no case of it. */
    private static final Map<String, Integer> SINCE = Map.ofEntries(
            entry("not null constraint", 18),
            entry("check constraint enforced", 18),
            entry("foreign key enforced", 18),
            entry("foreign key period", 18),
            entry("primary key without_overlaps", 18),
            entry("unique constraint without_overlaps", 18),
            entry("exclusion constraint inherited", 17),
            entry("collation rules", 16),
            entry("domain not_null_constraint", 17),
            entry("sequence persistence", 15),
            entry("publication publishes_generated_columns", 18),
            entry("unique constraint nulls_not_distinct", 15),
            entry("index nulls_not_distinct", 15),
            entry("foreign key on_delete_columns", 15),
            entry("publication columns", 15),
            entry("publication filters", 15),
            entry("publication schemas", 15),
            entry("database locale", 17),
            entry("subscription failover", 17),
            entry("database icu_rules", 16),
            entry("subscription origin", 16),
            entry("subscription password_required", 16),
            entry("subscription run_as_owner", 16),
            entry("configuration parameter", 15),
            entry("subscription disable_on_error", 15),
            entry("subscription two_phase", 15));

    /**
     * Whose, where and on what is what default privileges are named by, and whose and where user mappings: of another they are others. The
     * database is always there. The order of
     * columns is compared on request only (ColumnOrderIT). Tablespaces are no thing for a transaction (TablespacesIT), and only a
     * break in the middle leaves a partition half detached.
     */
    private static final Set<String> NEVER_DIFFERENT = Set.of(
            "default privilege role",
            "default privilege schema",
            "default privilege objects",
            "table column_order",
            "table detach_pending",
            "table tablespace",
            "tablespace location",
            "materialized view tablespace",
            "index tablespace",
            "primary key tablespace",
            "unique constraint tablespace",
            "exclusion constraint tablespace",
            "user mapping role",
            "user mapping server",
            "database MISSING",
            "database UNEXPECTED");

    private final Map<DriftCase, Drift> known = new HashMap<>();
    private DriftServer server;

    static List<DriftCase> cases() {
        return DriftCase.all();
    }

    @BeforeAll
    void open() throws SQLException {
        server = new DriftServer();
    }

    @AfterAll
    void close() throws SQLException {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachChangedObjectHasItsOneFinding(DriftCase drifted) throws SQLException, IOException {
        String lack = server.lack(drifted.folder().resolve("actual.sql"));
        assumeTrue(lack == null, () -> drifted + " needs " + lack);
        Drift drift = drift(drifted);
        if (Boolean.getBoolean("pgassay.update")) {
            drifted.update(server.version(), drift.text());
        }

        assertThat(drift.text()).isEqualTo(drifted.findings(server.version()));
        assertThat(drift.changed().isEmpty()).as("nothing is changed").isEqualTo(drifted.isNone());
        Set<String> found = drifted.isRestored() ? Set.of() : drift.changed();
        assertThat(subjects(drift.forward())).containsExactlyInAnyOrderElementsOf(found);
        assertThat(subjects(drift.backward())).containsExactlyInAnyOrderElementsOf(found);
        assertThat(Drift.findings(drift.expected(), drift.expected())).isEmpty();
        Reread.assertSame(drift.actual(), EnumSet.allOf(Environment.class));
    }

    @Test
    void everyKindIsMissingAndUnexpectedAndEveryFactDifferentInSomeCase() throws SQLException, IOException {
        Set<String> wanted = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            wanted.add(kind.label() + " MISSING");
            wanted.add(kind.label() + " UNEXPECTED");
            for (FactType fact : kind.facts()) {
                wanted.add(kind.label() + " " + fact);
            }
        }
        wanted.removeAll(NEVER_DIFFERENT);
        int version = server.version();
        SINCE.forEach((what, since) -> wanted.removeIf(one -> since > version && one.startsWith(what)));
        for (DriftCase drifted : cases()) {
            if (server.lack(drifted.folder().resolve("actual.sql")) == null) {
                drift(drifted).both().forEach(finding -> wanted.removeAll(shown(finding)));
            }
        }

        assertThat(wanted).as("what no case shows").isEmpty();
    }

    private static Set<String> shown(Finding finding) {
        Set<String> shown = new TreeSet<>();
        if (finding.problem() == Problem.DIFFERENT) {
            for (Difference difference : finding.differences()) {
                shown.add(finding.kind() + " " + difference.fact());
            }
        } else {
            shown.add(finding.kind() + " " + finding.problem());
        }
        return shown;
    }

    private static List<String> subjects(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.kind() + " " + finding.name())
                .toList();
    }

    private Drift drift(DriftCase drifted) throws SQLException {
        Drift drift = known.get(drifted);
        if (drift == null) {
            drift = new Drift(server.read(drifted.expected()), server.read(drifted.actual()));
            known.put(drifted, drift);
        }
        return drift;
    }
}
