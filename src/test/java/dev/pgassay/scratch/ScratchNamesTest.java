package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScratchNamesTest {

    @Test
    void aDatabaseNameTellsItsRun() {
        RunId run = RunId.fresh();

        assertThat(RunId.of(run.prefix() + "t_0123456789ab")).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pgassay",
                "pgassay_",
                "pgassay_prod",
                "pgassay_12345678",
                "pgassay_1234567_1",
                "my_pgassay_12345678_1"
            })
    void otherNamesAreNotOurs(String name) {
        assertThat(RunId.owns(name)).isFalse();
    }

    @Test
    void rolesThatMigrationsMakeAreFoundInTheirText() {
        String text = """
                create role App_Owner nologin; CREATE USER "Odd ""Name"" 1" ;
                Create  Group readers;
                CREATE USER MAPPING FOR someone SERVER s;
                DO $$ BEGIN EXECUTE 'CREATE ROLE inner_role'; END $$;
                """;

        assertThat(RoleLedger.named(text)).containsExactly("Odd \"Name\" 1", "app_owner", "inner_role", "readers");
    }

    @Test
    void anImageIsNamedWithItsRegistry() {
        assertThat(Containers.full("pgvector/pgvector:pg17", "r.example"))
                .isEqualTo("r.example/pgvector/pgvector:pg17");
        assertThat(Containers.full("postgres:17", "r.example")).isEqualTo("r.example/library/postgres:17");
        assertThat(Containers.full("other.example/postgres:17", "r.example")).isEqualTo("other.example/postgres:17");
        assertThat(Containers.full("localhost:5000/postgres", "r.example")).isEqualTo("localhost:5000/postgres");
        assertThat(Containers.full("postgres:17", "")).isEqualTo("postgres:17");
    }

    @Test
    void anOwnerOnThisMachineIsDeadWhenItsProcessIsNot() {
        Owner self = Owner.self();

        assertThat(Owner.dead(self.labels())).isFalse();
        assertThat(Owner.dead(new Owner(self.host(), self.pid(), self.start() - 60_000).labels()))
                .as("the number now belongs to a younger process")
                .isTrue();
        assertThat(Owner.dead(new Owner("elsewhere", self.pid(), 1).labels())).isFalse();
        assertThat(Owner.dead(Map.of())).isFalse();
    }
}
