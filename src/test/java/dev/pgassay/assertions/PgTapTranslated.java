package dev.pgassay.assertions;

import static dev.pgassay.catalog.PolicyCommand.SELECT;
import static dev.pgassay.catalog.PolicyCommand.UPDATE;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.RoutineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What pgTAP's functions promise, each once where it is so and once where it is not. */
final class PgTapTranslated {

    /** One of its functions; what is asserted of the shop and holds, and what does not. */
    record Check(String pgtap, Consumer<CatalogAssert> holds, Consumer<CatalogAssert> fails) {
        @Override
        public String toString() {
            return pgtap;
        }
    }

    private final List<Check> checks = new ArrayList<>();

    private PgTapTranslated() {}

    static List<Check> checks() {
        PgTapTranslated all = new PgTapTranslated();
        all.sets();
        all.presence();
        all.columns();
        all.keys();
        all.indexes();
        all.inheritance();
        all.routines();
        all.types();
        all.access();
        return all.checks;
    }

    private void check(String pgtap, Consumer<CatalogAssert> holds, Consumer<CatalogAssert> fails) {
        checks.add(new Check(pgtap, holds, fails));
    }

    private void sets() {
        check("schemas_are", c -> c.hasOnlySchemas("public", "archive"), c -> c.hasOnlySchemas("public"));
        check(
                "tables_are, an empty schema",
                c -> c.inSchema("archive").hasOnlyTables(),
                c -> c.inSchema("archive").hasOnlyTables("orders"));
        check("views_are", c -> c.hasOnlyViews("open_orders"), c -> c.hasOnlyViews("open_orders", "totals"));
        check(
                "functions_are",
                c -> c.inSchema("archive").hasOnlyRoutines(),
                c -> c.hasOnlyRoutines("total", "late", "tidy", "product", "place"));
        check("enums_are", c -> c.hasOnlyEnumTypes("status"), c -> c.hasOnlyEnumTypes("state"));
        check(
                "policies_are",
                c -> c.table("customers").hasOnlyPolicies(),
                c -> c.table("orders").hasOnlyPolicies("nightly"));
        check(
                "rules_are",
                c -> c.view("open_orders").hasOnlyObjects(Kind.RULE, "no_delete"),
                c -> c.table("orders").hasOnlyObjects(Kind.RULE, "no_delete"));
        check(
                "partitions_are",
                c -> c.table("events").hasOnlyPartitions("events_2026", "events_2025"),
                c -> c.table("events").hasOnlyPartitions("events_2026", "events_2027"));
    }

    private void presence() {
        check("has_schema", c -> c.hasSchema("archive"), c -> c.hasSchema("Archive"));
        check("has_table", c -> c.hasTable("public.orders"), c -> c.hasTable("archive.orders"));
        check("hasnt_table", c -> c.hasNoTable("open_orders"), c -> c.hasNoTable("orders"));
        check("has_view", c -> c.hasView("open_orders"), c -> c.hasView("orders"));
        check("has_sequence", c -> c.hasSequence("order_numbers"), c -> c.hasSequence("order_number"));
        check(
                "has_composite",
                c -> c.hasObject(Kind.COMPOSITE_TYPE, "address"),
                c -> c.hasObject(Kind.COMPOSITE_TYPE, "status"));
        check("hasnt_domain", c -> c.hasNoDomain("status"), c -> c.hasNoDomain("postcode"));
        check(
                "has_function, with arguments",
                c -> c.hasRoutine("total(int8)"),
                c -> c.hasRoutine("total(bigint, bigint)"));
        check("has_role", c -> c.hasRole("anna"), c -> c.hasRole("ann"));
        check("hasnt_extension", c -> c.hasNoExtension("pgtap"), c -> c.hasNoExtension("vector"));
    }

    private void columns() {
        check(
                "has_column, of a view",
                c -> c.view("open_orders").hasColumn("customer_id"),
                c -> c.view("open_orders").hasColumn("placed_at"));
        check(
                "col_not_null",
                c -> c.table("orders").column("status").isNotNull(),
                c -> c.table("customers").column("name").isNotNull());
        check(
                "col_has_default",
                c -> c.table("orders").column("status").hasDefault(),
                c -> c.table("customers").column("name").hasDefault());
        check(
                "col_default_is",
                c -> c.table("orders").column("status").hasDefault("'open'"),
                c -> c.table("orders").column("status").hasDefault("'paid'"));
        check(
                "col_type_is, by another of its names",
                c -> c.table("orders").column("placed_at").hasType("timestamptz"),
                c -> c.table("orders").column("placed_at").hasType("timestamp"));
    }

    private void keys() {
        check(
                "has_pk",
                c -> c.table("orders").hasPrimaryKey(),
                c -> c.table("events").hasPrimaryKey());
        check(
                "col_isnt_pk",
                c -> c.table("orders").hasNoPrimaryKeyOn("id", "status"),
                c -> c.table("orders").hasNoPrimaryKeyOn("id"));
        check(
                "has_fk",
                c -> c.table("orders").hasForeignKey(),
                c -> c.table("customers").hasForeignKey());
        check(
                "col_is_fk",
                c -> c.table("orders").hasForeignKeyOn("customer_id"),
                c -> c.table("orders").hasForeignKeyOn("status"));
        check(
                "fk_ok",
                c -> c.table("orders").foreignKeyOn("customer_id").references("customers", "id"),
                c -> c.table("orders").foreignKeyOn("customer_id").references("people", "id"));
        check(
                "col_is_unique",
                c -> c.table("customers").hasUniqueConstraintOn("email"),
                c -> c.table("customers").hasUniqueConstraintOn("name", "email"));
        check(
                "col_has_check",
                c -> c.table("customers").hasCheck("credit>=0"),
                c -> c.table("customers").hasCheck("credit > 0"));
    }

    private void indexes() {
        check(
                "has_index, with an expression",
                c -> c.table("customers").index("customers_lower_idx").hasKeys("lower(email)"),
                c -> c.table("customers").index("customers_lower_idx").hasKeys("lower(name)"));
        check(
                "index_is_partial",
                c -> c.table("orders").index("orders_open_idx").isPartial(),
                c -> c.table("orders").index("orders_customer_idx").isPartial());
        check(
                "is_indexed",
                c -> c.table("orders").hasIndexOn("customer_id"),
                c -> c.table("customers").hasIndexOn("email"));
    }

    private void inheritance() {
        check(
                "has_inherited_tables",
                c -> c.table("people").hasChildren(),
                c -> c.table("orders").hasChildren());
        check(
                "hasnt_inherited_tables",
                c -> c.table("orders").hasNoChildren(),
                c -> c.table("parties").hasNoChildren());
        check(
                "is_ancestor_of, at a depth",
                c -> c.table("parties").isAncestorOf("employees", 2),
                c -> c.table("parties").isAncestorOf("employees", 1));
        check(
                "isnt_descendent_of",
                c -> c.table("parties").isNotDescendantOf("employees"),
                c -> c.table("employees").isNotDescendantOf("parties"));
        check(
                "is_partitioned",
                c -> c.table("events").isPartitioned(),
                c -> c.table("orders").isPartitioned());
        check(
                "is_partition_of",
                c -> c.table("events_2025").isPartitionOf("events"),
                c -> c.table("people").isPartitionOf("parties"));
    }

    private void routines() {
        check(
                "function_returns",
                c -> c.routine("total").returns("numeric"),
                c -> c.routine("late").returns("orders"));
        check(
                "is_definer",
                c -> c.routine("total").isSecurityDefiner(),
                c -> c.routine("late").isSecurityDefiner());
        check(
                "isnt_aggregate",
                c -> c.routine("total").doesNotHave("kind", RoutineKind.AGGREGATE),
                c -> c.routine("product").doesNotHave("kind", RoutineKind.AGGREGATE));
        check(
                "volatility_is",
                c -> c.routine("total").isStable(),
                c -> c.routine("late").isImmutable());
        check(
                "trigger_is",
                c -> c.table("orders").trigger("orders_touch").executes("touch"),
                c -> c.table("orders").trigger("orders_touch").executes("archive.touch"));
    }

    private void types() {
        check(
                "enum_has_labels",
                c -> c.enumType("status").hasLabels("open", "paid", "shipped"),
                c -> c.enumType("status").hasLabels("paid", "open", "shipped"));
        check(
                "domain_type_isnt",
                c -> c.domain("postcode").doesNotHave("type", "varchar"),
                c -> c.domain("postcode").doesNotHave("type", "pg_catalog.text"));
        check(
                "domain_type_isnt, of a type that is not there",
                c -> c.domain("postcode").doesNotHave("type", "address"),
                c -> c.domain("postcode").doesNotHave("type", "adress"));
        check(
                "rule_is_on",
                c -> c.object(Kind.RULE, "open_orders.no_delete").has("event", "delete"),
                c -> c.object(Kind.RULE, "open_orders.no_delete").has("event", "insert"));
    }

    private void access() {
        check(
                "policy_cmd_is",
                c -> c.table("orders").policy("daytime").isFor(SELECT),
                c -> c.table("orders").policy("daytime").isFor(UPDATE));
        check(
                "is_member_of",
                c -> c.role("anna").isMemberOf("staff"),
                c -> c.role("clerk").isMemberOf("staff"));
        check(
                "table_owner_is",
                c -> c.table("orders").isOwnedBy("shopkeeper"),
                c -> c.table("orders").isOwnedBy("anna"));
        check(
                "table_privs_are",
                c -> c.table("orders").grants("clerk", "select", "insert"),
                c -> c.table("orders").grants("clerk", "select"));
    }
}
