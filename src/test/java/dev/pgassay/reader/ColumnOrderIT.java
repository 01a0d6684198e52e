package dev.pgassay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Table;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of columns have holes where columns were dropped; a copy has none, and is the same. */
class ColumnOrderIT {

    @Test
    void aTableThatHasLostAColumnIsTheSameAsItsCopy() throws Exception {
        List<Table> grown = tables("""
                create table t (id integer, gone integer, name text);
                alter table t drop column gone;
                alter table t add column age integer""");

        assertThat(grown).isEqualTo(tables("create table t (id integer, name text, age integer)"));
        assertThat(grown).isNotEqualTo(tables("create table t (id integer, age integer, name text)"));
    }

    private static List<Table> tables(String sql) throws Exception {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, sql);
            return CatalogReader.read(connection).all(Table.class);
        }
    }
}
