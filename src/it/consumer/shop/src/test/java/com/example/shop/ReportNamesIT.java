package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Surefire has run before: what its report calls the tests, with the configuration that docs/junit.md gives. */
class ReportNamesIT {

    private static final Path REPORT = Path.of("target/surefire-reports/TEST-com.example.shop.ShopSchemaTest.xml");

    @Test
    void areTheMethodAndTheExpectation() throws Exception {
        List<String> names = Pattern.compile("<testcase name=\"(.*?)\" classname=\"com.example.shop.ShopSchemaTest\"")
                .matcher(Files.readString(REPORT))
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(names)
                .contains(
                        "theVerdict(Verdict)",
                        "expectations(Expectations) enum public.order_status",
                        "expectations(Expectations) column public.customers.email",
                        "expectations(Expectations) only listed tables in schema public")
                .noneMatch(name -> name.contains("["));
    }
}
