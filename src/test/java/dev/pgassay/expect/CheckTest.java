package dev.pgassay.expect;

import static dev.pgassay.expect.Things.column;
import static dev.pgassay.expect.Things.enumType;
import static dev.pgassay.expect.Things.extension;
import static dev.pgassay.expect.Things.foreignKey;
import static dev.pgassay.expect.Things.index;
import static dev.pgassay.expect.Things.policy;
import static dev.pgassay.expect.Things.primaryKey;
import static dev.pgassay.expect.Things.sequence;
import static dev.pgassay.expect.Things.table;
import static dev.pgassay.expect.Things.trigger;
import static dev.pgassay.expect.Things.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.PolicyCommand;
import dev.pgassay.catalog.ReferentialAction;
import dev.pgassay.catalog.RowSecurity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is listed is there, as it is listed. */
class CheckTest {

    private static final CatalogObject[] DOCUMENTS = {
        extension("vector", "0.8.0"),
        enumType("public.status", "draft", "active"),
        table("public.documents", RowSecurity.ENABLED, "all of them"),
        column("public.documents.id", "uuid"),
        column("public.documents.status", "status"),
        primaryKey("public.documents", "id"),
        foreignKey("public.documents.fk_parent", List.of("parent_id"), "public.documents", ReferentialAction.CASCADE),
        index("public.documents", "documents_status", "btree", "status"),
        policy("public.documents.Read all", PolicyCommand.SELECT, "anon", "public"),
        trigger("public.documents.touch", "public.touch"),
        sequence("public.documents_seq", "public.documents.id"),
    };

    @TempDir
    private Path folder;

    @Test
    void whatIsAsItIsListedIsNoFinding() {
        assertThat(held("""
                extensions: {vector: {version: ">= 0.5.0", schema: public, comment: null}}
                enums: {status: [draft, active]}
                sequences: {documents_seq: {owned_by: documents.id, maximum: 9, cycle: false}}
                tables:
                  documents:
                    row_security: enabled
                    comment: all of them
                    options: {}
                    inherits: []
                    columns: {id: uuid, status: {type: status, nullable: true, default: null}}
                    primary_key: [id]
                    foreign_keys: {fk_parent: {columns: [parent_id], references: "documents( id )", on_delete: cascade}}
                    indexes: {documents_status: [status]}
                    policies: {Read all: {command: select, roles: [public, anon], check: null}}
                    triggers: {touch: {timing: before, events: [update], executes: touch()}}
                  old_documents: absent
                """).findings(DOCUMENTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "columns: {id: bigint} | column public.documents.id has another type | bigint | uuid",
                "columns: {id: {nullable: false}} | column public.documents.id is nullable | false | true",
                "columns: {id: {default: now()}} | column public.documents.id has another default | now() | (none)",
                "primary_key: [id, tenant] | primary key public.documents has other columns | id, tenant | id",
                "primary_key: {name: pk} | primary key public.documents has another name | pk | documents_pkey",
                "foreign_keys: {fk_parent: {on_delete: set null}} | foreign key public.documents.fk_parent has another action on delete"
                        + " | set null | cascade",
                "foreign_keys: {fk_parent: {references: folders(id)}} | foreign key public.documents.fk_parent references something else"
                        + " | public.folders(id) | public.documents(id)",
                "indexes: {documents_status: {method: gin}} | index public.documents_status has another method | gin | btree",
                "indexes: {documents_status: {parameters: {lists: 100}}} | index public.documents_status has other parameters | lists=100 | (none)",
                "policies: {Read all: {roles: [public]}} | policy public.documents.\"Read all\" has other roles | public | anon, public",
                "policies: {Read all: {using: null}} | policy public.documents.\"Read all\" has another using expression | (none) | true",
                "triggers: {touch: {state: disabled}} | trigger public.documents.touch has another state | disabled | enabled",
                "triggers: {touch: {executes: audit.touch}} | trigger public.documents.touch executes another function | audit.touch | public.touch",
                "row_security: disabled | table public.documents has another row security | disabled | enabled",
                "comment: null | table public.documents has another comment | (none) | all of them",
            })
    void aFactThatDiffersIsAFindingWithBothSides(String yaml, String headline, String expected, String actual) {
        assertThat(held("tables:\n  documents:\n    " + yaml)
                        .findings(DOCUMENTS)
                        .lines())
                .startsWith(headline, "  expected     " + expected, "  but was      " + actual)
                .contains("  declared at  f.yaml:3");
    }

    @Test
    void severalFactsOfAnObjectAreOneFindingAtTheLineOfTheFirst() {
        assertThat(held("""
                tables:
                  documents:
                    foreign_keys:
                      fk_parent:
                        columns: [parent_id]
                        on_delete: restrict
                        valid: false
                """).findings(DOCUMENTS)).isEqualTo("""
                foreign key public.documents.fk_parent differs in on delete, valid
                  on delete
                    expected     restrict
                    but was      cascade
                  valid
                    expected     false
                    but was      true
                  declared at  f.yaml:6""");
    }

    @Test
    void aMissingTableHidesWhatIsInItWhereverThatIsListed() {
        Held held = held("tables: {gone: {columns: {id: uuid}, indexes: {i: [a]}, policies: [{command: all}],"
                        + " only: [columns], counts: {indexes: 1}}}")
                .file(
                        "a.yaml",
                        "tables: {gone: {columns: {b: uuid}, foreign_keys: [{columns: [a]}], primary_key: [id]}}");

        assertThat(held.findings(DOCUMENTS)).isEqualTo("""
                table public.gone is missing
                  declared at  a.yaml:1""");
    }

    @Test
    void whatIsMissingInATableIsSaidOnItsOwn() {
        assertThat(held("""
                enums: {kind: [a]}
                extensions: {postgis: {}}
                views: {v: {columns: {id: uuid}}}
                tables:
                  documents:
                    columns: {size: bigint}
                    unique_constraints: {u: [id]}
                  empty:
                    primary_key: [id]
                """)
                        .findings(
                                table("public.empty"),
                                table("public.documents"),
                                column("public.documents.id", "uuid"),
                                view("public.v")))
                .isEqualTo("""
                        enum public.kind is missing
                          declared at  f.yaml:1
                        extension postgis is missing
                          declared at  f.yaml:2
                        column public.v.id is missing
                          declared at  f.yaml:3
                          hint         there is public.documents.id
                        column public.documents.size is missing
                          declared at  f.yaml:6
                        unique constraint public.documents.u is missing
                          declared at  f.yaml:7
                        primary key public.empty is missing
                          declared at  f.yaml:9""");
    }

    @Test
    void whatIsDeclaredAbsentAndThereIsUnexpected() {
        assertThat(held("""
                tables:
                  documents:
                    primary_key: absent
                    columns: {status: absent, size: absent}
                enums: {status: absent}
                """).findings(DOCUMENTS)).isEqualTo("""
                primary key public.documents is not expected
                  declared at  f.yaml:3
                  hint         it is declared absent
                column public.documents.status is not expected
                  declared at  f.yaml:4
                  hint         it is declared absent
                enum public.status is not expected
                  declared at  f.yaml:5
                  hint         it is declared absent""");
    }

    @Test
    void anIndexOnAnotherTableIsToldByItsTable() {
        assertThat(held("tables: {folders: {indexes: {documents_status: [status]}}}")
                        .findings(
                                table("public.folders"),
                                index("public.documents", "documents_status", "btree", "status")))
                .isEqualTo("""
                        index public.documents_status is on another table
                          expected     public.folders
                          but was      public.documents
                          declared at  f.yaml:1""");
    }

    @Test
    void theOrderOfColumnsIsComparedOnRequest() {
        CatalogObject people = Things.ordered("public.people", "id", "name", "age");

        assertThat(held("tables: {people: {column_order: [id, name, age]}}").findings(people))
                .isEmpty();
        assertThat(held("tables: {people: {column_order: [id, age, name]}}").findings(people))
                .isEqualTo("""
                        table public.people has its columns in another order
                          expected     id, age, name
                          but was      id, name, age
                          declared at  f.yaml:1""");
        assertThat(held("tables: {people: {column_order: [id, name]}}").findings(people))
                .isEqualTo("""
                        table public.people has its columns in another order
                          expected     id, name
                          but was      id, name, age
                          unexpected   age
                          declared at  f.yaml:1""");
    }

    private Held held(String yaml) {
        return Held.in(folder).file("f.yaml", yaml);
    }
}
