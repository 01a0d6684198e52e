package dev.pgassay.expect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Kind;
import java.util.Locale;
import org.junit.jupiter.api.Test;
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

    @Test
    void whoGrantedItIsNamedAsItIs() {
        assertThat(PrivilegeWords.find(Kind.TABLE, " SELECT  With Grant Option  GRANTED  BY Ann granted by Bo "))
                .hasValue("select with grant option granted by Ann granted by Bo ");
        assertThat(PrivilegeWords.find(Kind.TABLE, "select granted by")).isEmpty();
        assertThat(PrivilegeWords.find(Kind.TABLE, "slect granted by ann")).isEmpty();
        assertThat(PrivilegeWords.find(Kind.TABLE, "none granted by ann")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "select, select with grant option",
        "select granted by ann, select with grant option granted by ann",
        "select granted by a with grant option, select with grant option granted by a with grant option",
    })
    void aPrivilegeMayBeGrantedOnOrNot(String not, String granted) {
        assertThat(PrivilegeWords.grantable(not)).isEqualTo(granted);
        assertThat(PrivilegeWords.grantable(granted)).isEqualTo(granted);
        assertThat(PrivilegeWords.notGrantable(granted)).isEqualTo(not);
        assertThat(PrivilegeWords.notGrantable(not)).isEqualTo(not);
    }
}
