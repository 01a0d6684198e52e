package dev.pgassay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was measured, as a table for each size, and what was to be reached. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, Map<What, Cost>> bySize = new TreeMap<>();

    void line(String text) {
        lines.add(text);
    }

    List<String> lines() {
        return lines;
    }

    void size(int tables, Map<What, Cost> medians) {
        bySize.put(tables, medians);
        lines.addAll(List.of(
                "",
                "### " + tables + " tables",
                "",
                "| what | wall ms | client CPU ms | of which collector and compiler | server CPU ms | CPU, times the floor's |",
                "|---|---|---|---|---|---|"));
        double floor = cpu(medians, What.FLOOR);
        medians.forEach((what, cost) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %.0f | %s | %s | %s | %s |",
                what,
                cost.wall(),
                what == What.PG_DUMP ? "" : number("%.0f", cost.client()),
                what == What.PG_DUMP ? "" : number("%.0f", cost.others()),
                number("%.0f", cost.server()),
                what == What.PG_DUMP ? "" : number("%.2f", cost.cpu() / floor))));
        lines.add("");
        reached(medians);
    }

    private void reached(Map<What, Cost> all) {
        double floor = cpu(all, What.FLOOR);
        target("reading, warm: CPU, times the floor's", cpu(all, What.READ) / floor, 1.5, false);
        into("the collector and the compiler take %.2f", others(all, What.READ) / floor);
        target(
                "reading, fresh: CPU, times the floor's on a warm connection",
                cpu(all, What.READ_FRESH) / floor,
                2,
                false);
        into("the collector and the compiler take %.2f", others(all, What.READ_FRESH) / floor);
        target(
                "reading, fresh: wall time, of pg_dump's",
                wall(all, What.READ_FRESH) / wall(all, What.PG_DUMP),
                0.5,
                false);
        into("the floor on a fresh connection takes %.2f", wall(all, What.FLOOR_FRESH) / wall(all, What.PG_DUMP));
        target(
                "SchemaCrawler: CPU, times that of reading warm",
                cpu(all, What.SCHEMACRAWLER) / cpu(all, What.READ),
                40,
                true);
        into("it is %.2f times that of the floor, below which no read can be", cpu(all, What.SCHEMACRAWLER) / floor);
        double held = wall(all, What.LOAD) + wall(all, What.COMPARE);
        target("loading and comparing: wall time, of reading warm", held / wall(all, What.READ), 0.5, false);
        into("the YAML parser alone takes %.2f", wall(all, What.PARSE) / wall(all, What.READ));
        line(text("fingerprint: wall time, of reading warm", wall(all, What.FINGERPRINT) / wall(all, What.READ)));
    }

    /** How the time for one table grows from the one size to the other. */
    void growth(int less, int more) {
        Map<What, Cost> few = bySize.get(less);
        Map<What, Cost> many = bySize.get(more);
        if (few == null || many == null) {
            return;
        }
        lines.addAll(List.of("", "### Growth: CPU for one table at " + more + " by that at " + less, ""));
        for (What what : List.of(
                What.FLOOR, What.READ, What.READ_FRESH, What.FINGERPRINT, What.WRITE, What.LOAD, What.COMPARE)) {
            target(what.toString(), cpu(many, what) / more / (cpu(few, what) / less), 1.3, false);
            into("without the collector and the compiler it is %.2f", own(many, what) / more / (own(few, what) / less));
        }
    }

    /** A figure beside what it has to be. */
    void target(String what, double figure, double bound, boolean atLeast) {
        if (Double.isNaN(figure)) {
            line("- " + what + ": not measured");
            return;
        }
        boolean reached = atLeast ? figure >= bound : figure <= bound;
        line(String.format(
                Locale.ROOT,
                "%s (to be %s %s: %s)",
                text(what, figure),
                atLeast ? "at least" : "at most",
                number("%.1f", bound).replaceFirst("\\.0$", ""),
                reached ? "reached" : "**missed**"));
    }

    /** What the time goes into, where the last target was missed. */
    void into(String words, double figure) {
        String last = lines.get(lines.size() - 1);
        if (last.endsWith("**missed**)")) {
            lines.set(lines.size() - 1, last + "; " + String.format(Locale.ROOT, words, figure));
        }
    }

    private static String text(String what, double figure) {
        return String.format(Locale.ROOT, "- %s: %.2f", what, figure);
    }

    private static String number(String format, double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, format, number);
    }

    private static double cpu(Map<What, Cost> all, What what) {
        return all.containsKey(what) ? all.get(what).cpu() : Double.NaN;
    }

    private static double own(Map<What, Cost> all, What what) {
        return cpu(all, what) - others(all, what);
    }

    private static double others(Map<What, Cost> all, What what) {
        return all.containsKey(what) ? all.get(what).others() : Double.NaN;
    }

    private static double wall(Map<What, Cost> all, What what) {
        return all.containsKey(what) ? all.get(what).wall() : Double.NaN;
    }
}
