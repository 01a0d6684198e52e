package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is denied what is told by the code and by what refused it, in whatever language the server speaks. */
class FailureTest {

    private static final ObjectName NOTES = ObjectName.of("app", "notes");

    private static Failure failure(String state, String message, @Nullable String context, String routine) {
        return new Failure(state, message, null, null, null, null, context, routine, false);
    }

    private static boolean denies(String message, String routine) {
        return failure("42501", message, null, routine).denies(NOTES);
    }

    @Test
    void aPrivilegeOrAPolicyOfTheTableDenies() {
        assertThat(denies("permission denied for table notes", "aclcheck_error"))
                .isTrue();
        assertThat(denies("permission denied for schema app", "aclcheck_error")).isTrue();
        assertThat(denies("new row violates row-level security policy for table \"notes\"", "ExecWithCheckOptions"))
                .isTrue();
        assertThat(denies("permission denied for function notes", "aclcheck_error"))
                .isFalse();
        assertThat(denies("permission denied for table notes_log", "aclcheck_error"))
                .isFalse();
        assertThat(failure("P0001", "permission denied for table notes", null, "exec_stmt_raise")
                        .denies(NOTES))
                .isFalse();
    }

    @Test
    void soItDoesInGerman() {
        assertThat(denies("keine Berechtigung für Tabelle notes", "aclcheck_error"))
                .isTrue();
        assertThat(denies("keine Berechtigung für Schema app", "aclcheck_error"))
                .isTrue();
        assertThat(denies(
                        "neue Zeile verletzt Policy für Sicherheit auf Zeilenebene für Tabelle »notes«",
                        "ExecWithCheckOptions"))
                .isTrue();
        assertThat(denies("keine Berechtigung für Tabelle notes_log", "aclcheck_error"))
                .isFalse();
        assertThat(denies("keine Berechtigung für Sequenz notes_id_seq", "aclcheck_error"))
                .isFalse();
        assertThat(failure(
                                "42501",
                                "keine Berechtigung für Tabelle notes",
                                "PL/pgSQL-Funktion f() Zeile 1",
                                "aclcheck_error")
                        .denies(NOTES))
                .as("inside of a function")
                .isFalse();
        assertThat(denies("notes: das geht nicht", "exec_stmt_raise")).isFalse();
    }

    private static String text(String message, String routine, boolean late) {
        return new Failure("57014", message, null, null, null, null, null, routine, late).text(Limits.USUAL);
    }

    @Test
    void aTimeoutTookAsLongAsAStatementMay() {
        assertThat(text("storniere Anfrage wegen Zeitüberschreitung der Anfrage", "ProcessInterrupts", true))
                .isEqualTo("57014: stopped after 5 s (statement_timeout)");
        assertThat(text("canceling statement due to statement timeout", "ProcessInterrupts", true))
                .isEqualTo("57014: stopped after 5 s (statement_timeout)");
    }

    @Test
    void whatIsCanceledSoonerIsNone() {
        assertThat(text("storniere Anfrage wegen Benutzeraufforderung", "ProcessInterrupts", false))
                .isEqualTo("57014: storniere Anfrage wegen Benutzeraufforderung");
        assertThat(text("canceling statement due to user request", "ProcessInterrupts", false))
                .isEqualTo("57014: canceling statement due to user request");
        assertThat(text("canceling statement due to statement timeout", "ProcessInterrupts", false))
                .as("a limit that a function set")
                .isEqualTo("57014: canceling statement due to statement timeout");
        assertThat(text("enough", "exec_stmt_raise", true)).as("raised").isEqualTo("57014: enough");
    }
}
