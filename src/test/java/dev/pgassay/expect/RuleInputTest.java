package dev.pgassay.expect;

import static dev.pgassay.expect.Rules.beNamed;
import static dev.pgassay.expect.Rules.columns;
import static dev.pgassay.expect.Rules.have;
import static dev.pgassay.expect.Rules.haveColumn;
import static dev.pgassay.expect.Rules.haveIndexLedBy;
import static dev.pgassay.expect.Rules.havePrimaryKey;
import static dev.pgassay.expect.Rules.haveTriggerExecuting;
import static dev.pgassay.expect.Rules.not;
import static dev.pgassay.expect.Rules.objects;
import static dev.pgassay.expect.Rules.tables;
import static dev.pgassay.expect.Things.column;
import static dev.pgassay.expect.Things.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Constraint;
import dev.pgassay.catalog.ServerVersion;
import dev.pgassay.catalog.Table;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules are given: nulls, what is no regular expression, and types by their other names. */
class RuleInputTest {

    @Test
    void nulls() {
        Rule<Table> rule = tables().should(havePrimaryKey());
        refused(() -> rule.because(null), "because: why");
        refused(() -> rule.freeze(null), "freeze: file");
        refused(() -> rule.andShould(null), "andShould: requirement");
        refused(() -> rule.findings(null), "findings: catalog");
        refused(() -> tables().that(null), "that: condition");
        refused(() -> tables().should(null), "should: requirement");
        refused(() -> tables().inSchema((String[]) null), "inSchema: names");
        refused(() -> tables().inSchema("a", null), "inSchema: each of names");
        refused(() -> tables().except((String[]) null), "except: names");
        refused(() -> columns().ofType(null), "ofType: type");
        refused(() -> objects(null), "objects: type");
        refused(() -> haveColumn(null), "haveColumn: name");
        refused(() -> haveColumn(null, "text"), "haveColumn: name");
        refused(() -> haveColumn("a", null), "haveColumn: type");
        refused(() -> haveIndexLedBy((String[]) null), "haveIndexLedBy: columns");
        refused(() -> haveTriggerExecuting(null), "haveTriggerExecuting: function");
        refused(() -> have(null, "x"), "have: fact");
        refused(() -> beNamed(null), "beNamed: pattern");
        refused(() -> not(null), "not: trait");
        refused(() -> havePrimaryKey().and(null), "and: other");
        refused(() -> havePrimaryKey().or(null), "or: other");
        refused(() -> Trait.of(null, (object, catalog) -> true), "of: description");
        refused(() -> Trait.of("x", null), "of: predicate");
        refused(() -> Trait.saying("x", null), "saying: lack");
    }

    private static void refused(ThrowingCallable callable, String what) {
        assertThatThrownBy(callable)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(what + " must be given, found null");
    }

    @Test
    void whatIsNoRegularExpressionAndNoRecord() {
        assertThatThrownBy(() -> beNamed("[a-z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "beNamed: pattern must be a regular expression, found '[a-z': Unclosed character class at 4");
        assertThatThrownBy(() -> objects(Constraint.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "objects: type must be a record of the catalog, Table.class say, found dev.pgassay.catalog.Constraint");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "timestamp with time zone; timestamptz; timestamp",
                "timestamp(3) with time zone; timestamptz(3); timestamptz",
                "character varying(20); varchar(20); varchar(21)",
                "integer; int4; int8",
                "double precision; float; real",
                "numeric(10,0); decimal( 10 ); decimal",
                "boolean; BOOL; bit",
                "character(1); char; bpchar",
                "integer[]; int []; int",
                "real; float(24); float(25)"
            })
    void aTypeByItsOtherName(String printed, String same, String other) {
        Catalog catalog = Catalog.of(
                new ServerVersion(170000, "17.0"),
                List.of(table("public.t"), column("public.t.c", printed)),
                List.of());

        assertThat(tables().should(haveColumn("c", same)).findings(catalog)).isEmpty();
        assertThat(tables().should(haveColumn("c", other)).findings(catalog)).hasSize(1);
        assertThat(columns().ofType(same).in(catalog)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-01, 2030-01-01 00:00:00+00",
        "2030-01-01T01:00+01:00, 2030-01-01 00:00:00+00",
        "2030-01-01 00:00, 2030-01-01 00:00:00+00",
        "2030-01-01 02:00:00+02, 2030-01-01 00:00:00+00",
        "2030-01-01T00:00:00Z, 2030-01-01 00:00:00+00",
        "2030-01-01 00:00:00 UTC, 2030-01-01 00:00:00+00",
        "2030-01-01 00:00:00.5+00, 2030-01-01 00:00:00.5+00",
        "infinity, infinity",
        "1 January, ",
        "2030-13-01, "
    })
    void aMomentInItsForms(String written, String printed) {
        assertThat(Times.printed(written).orElse(null)).isEqualTo(printed);
    }
}
