package com.example.shop;

import static dev.pgassay.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.junit.Committed;
import dev.pgassay.junit.Isolation;
import dev.pgassay.junit.SchemaTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Under Failsafe: the migrations are in the jar. Tests commit and run at once, so each has a database of its own. */
@SchemaTest(migrations = "classpath:db/migration", isolation = Isolation.METHOD)
@Execution(CONCURRENT)
class OrdersIT {

    @RepeatedTest(4)
    void theFirstCustomerIsNumberOne(@Committed Connection connection, DataSource dataSource) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO customers (email) VALUES ('ada@example.com')");
        }
        connection.commit();

        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery("SELECT array_agg(id) FROM customers")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("{1}");
        }
    }

    @Test
    void theMigrationsWereThoseOfTheJar(Catalog catalog) {
        assertThat(catalog).hasOnlyTables("customers", "orders");
        assertThat(getClass().getResource("/db/migration/V1__customers.sql").getProtocol())
                .isEqualTo("jar");
    }
}
