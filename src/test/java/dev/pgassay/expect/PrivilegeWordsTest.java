package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Kind;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be granted on objects of each kind. */
class PrivilegeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "TABLE, MAINTAIN, usage",
        "FOREIGN_TABLE, select, usage",
        "COLUMN, references, delete",
        "SEQUENCE, usage, insert",
        "ROUTINE, execute, usage",
        "SCHEMA, create, select",
        "DATABASE, temporary, usage",
        "TABLESPACE, create, usage",
        "CONFIGURATION_PARAMETER, ALTER SYSTEM with grant option, usage",
        "SYSTEM_PRIVILEGE, execute, connect",
        "DEFAULT_PRIVILEGE, usage, connect",
        "LANGUAGE, usage, execute",
        "FOREIGN_SERVER, usage, select",
        "ENUM, none, select",
    })
    void eachKindHasItsOwn(Kind kind, String there, String not) {
        assertThat(PrivilegeWords.find(kind, there)).hasValue(there.toLowerCase(Locale.ROOT));
        assertThat(PrivilegeWords.find(kind, not)).isEmpty();
    }
}
