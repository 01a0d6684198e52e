package dev.pgassay.assertions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tables of docs/pgtap.md. */
final class PgTapPage {

    private static final Path PAGE = Path.of("docs/pgtap.md");
    private static final String OURS_ALONE = "## What pgTAP cannot say";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

    private PgTapPage() {}

    /**
     * One row: what pgTAP says, and what the second cell has.
     *
     * @param pgtap the functions that are called; none where pgTAP cannot say it
     * @param java what goes on from {@code assertThat(catalog)}
     * @param said the whole second cell
     */
    record Row(int line, List<String> pgtap, List<String> java, String said) {
        @Override
        public String toString() {
            return "line " + line + " " + String.join(", ", pgtap.isEmpty() ? java : pgtap);
        }
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(PAGE);
            int ours = lines.indexOf(OURS_ALONE);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.startsWith("| ") && !line.equals("| pgTAP | Java |") && !line.equals("| what | Java |")) {
                    rows.add(row(i + 1, line, i > ours));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Row row(int line, String text, boolean ours) {
        String[] cells = CELLS.split(text, -1);
        if (cells.length != 4) {
            throw new IllegalStateException("line " + line + " has not two cells: " + text);
        }
        String said = cells[2].strip().replace("\\|", "|");
        List<String> calls = ours
                ? List.of()
                : code(cells[1]).stream()
                        .map(call -> call.replaceFirst("\\(.*", ""))
                        .toList();
        return new Row(
                line,
                calls,
                code(said).stream().filter(code -> code.startsWith(".")).toList(),
                said);
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }
}
