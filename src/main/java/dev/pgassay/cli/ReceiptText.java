package dev.pgassay.cli;

import dev.pgassay.reader.Receipt;
import dev.pgassay.yaml.JsonText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done to a live server, for programs and for people. */
record ReceiptText(String database, Receipt receipt) {

    /** The file for people beside the one for programs: {@code receipt.txt} beside {@code receipt.json}. */
    static Path readable(Path json) {
        String name = json.getFileName().toString();
        return json.resolveSibling(name.replaceFirst("\\.json$", "") + ".txt");
    }

    String json() {
        Receipt.Session session = receipt.session();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("database", database);
        put(document, "server_version", session.version());
        put(document, "system_identifier", session.systemIdentifier());
        document.put("standby", session.standby());
        document.put("role", session.role());
        document.put("login", session.login());
        document.put("role_attributes", session.attributes());
        document.put("role_member_of", session.memberOf());
        document.put("milliseconds", receipt.milliseconds());
        document.put(
                "statements",
                receipt.statements().stream().map(ReceiptText::statement).toList());
        document.put("locks", receipt.locks().stream().map(ReceiptText::lock).toList());
        return JsonText.of(document);
    }

    private static void put(Map<String, Object> document, String key, @Nullable Object value) {
        document.put(key, value == null ? "not shown to this role" : value);
    }

    private static Map<String, Object> statement(Receipt.Statement statement) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("sql", statement.sql());
        entry.put("milliseconds", statement.milliseconds());
        entry.put("rows", statement.rows());
        return entry;
    }

    private static Map<String, Object> lock(Receipt.Lock lock) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", lock.type());
        entry.put("mode", lock.mode());
        entry.put("number", lock.number());
        entry.put("outside_of_catalogs", lock.outside());
        entry.put("relations", lock.relations());
        return entry;
    }

    String readable() {
        Receipt.Session session = receipt.session();
        StringBuilder text = new StringBuilder();
        line(text, "database", database);
        line(text, "server", session.version() + (session.standby() ? ", a standby" : ", a primary"));
        line(text, "cluster", String.valueOf(session.systemIdentifier()));
        line(text, "role", session.role() + " (" + String.join(", ", session.attributes()) + ")");
        if (!session.memberOf().isEmpty()) {
            line(text, "member of", String.join(", ", session.memberOf()));
        }
        line(
                text,
                "took",
                String.format(
                        Locale.ROOT,
                        "%.1f ms, %d statements",
                        receipt.milliseconds(),
                        receipt.statements().size()));
        line(
                text,
                "locks",
                receipt.isHarmless()
                        ? "on relations AccessShareLock only, as any SELECT takes it; what is no catalog is there because the"
                                + " server looks at it to print a view or an expression"
                        : "on relations stronger than AccessShareLock, see below");
        for (Receipt.Lock lock : receipt.locks()) {
            line(
                    text,
                    "",
                    lock.number() + " " + lock.type() + " " + lock.mode()
                            + (lock.relations().isEmpty() ? "" : ": " + String.join(", ", lock.relations())));
        }
        statements(text, receipt.statements());
        return text.toString();
    }

    private static void statements(StringBuilder text, List<Receipt.Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            Receipt.Statement statement = statements.get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "\n-- %d: %.3f ms, %d rows\n%s\n",
                    i + 1,
                    statement.milliseconds(),
                    statement.rows(),
                    statement.sql()));
        }
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(String.format(Locale.ROOT, "%-11s%s\n", label, value));
    }
}
