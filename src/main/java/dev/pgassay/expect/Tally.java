package dev.pgassay.expect;

import dev.pgassay.catalog.Kind;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import dev.pgassay.finding.Problem;
import dev.pgassay.finding.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Findings, and how much was looked at, by section. */
public final class Tally {

    /** The section of tables' row security, which people look for by this name. */
    private static final String ROW_SECURITY = "row security";

    private static final Set<String> ROW_SECURITY_FACTS = Set.of("row_security", "force_row_security");

    private static final String WITHOUT = "not looked at without it: ";

    /** What a finding says, wherever it is declared. */
    private record Said(Problem problem, String kind, String name, List<Difference> differences) {

        Said(Finding finding) {
            this(finding.problem(), finding.kind(), finding.name(), finding.differences());
        }
    }

    private final Set<Said> known = new HashSet<>();
    private final Set<String> explained = new HashSet<>();
    private final Map<Finding.About, Integer> places = new HashMap<>();
    private final Map<Finding.About, List<ObjectExpectation>> expected = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> checked = new LinkedHashMap<>();
    private final Map<String, Integer> failed = new LinkedHashMap<>();
    private final Map<String, Integer> unseen = new LinkedHashMap<>();
    private final List<Finding> respelled = new ArrayList<>();

    void checked(ObjectExpectation expected) {
        checked(expected, null);
    }

    /** Counts what another expectation about the same object has not been counted for. */
    void checked(ObjectExpectation expected, @Nullable ObjectExpectation before) {
        List<String> counted = before == null ? List.of() : sections(before);
        sections(expected).stream()
                .filter(section -> !counted.contains(section))
                .forEach(this::checked);
        limited(expected.kind());
    }

    /** Counts what could not be looked at, because what should hold it is missing. */
    void unseen(ObjectExpectation expected) {
        sections(expected).forEach(this::unseen);
    }

    private static List<String> sections(ObjectExpectation expected) {
        if (expected.absent()) {
            return List.of();
        }
        boolean rowSecurity = expected.kind() == Kind.TABLE
                && expected.facts().stream()
                        .anyMatch(
                                fact -> ROW_SECURITY_FACTS.contains(fact.fact().name()));
        return rowSecurity ? List.of(section(expected.kind()), ROW_SECURITY) : List.of(section(expected.kind()));
    }

    /** A limit makes a section appear, but is no object of it. */
    void limited(Kind kind) {
        checked.merge(section(kind), 0, Integer::sum);
    }

    /** Counts one thing that was looked at. */
    public void checked(String section) {
        checked.merge(section, 1, Integer::sum);
    }

    /** Counts one thing that could not be looked at. */
    public void unseen(String section) {
        checked.merge(section, 0, Integer::sum);
        unseen.merge(section, 1, Integer::sum);
    }

    void add(ObjectExpectation object, Finding finding) {
        expected.computeIfAbsent(finding.about(), none -> new ArrayList<>()).add(object);
        long rowSecurity = finding.differences().stream()
                .filter(difference -> ROW_SECURITY_FACTS.contains(difference.fact()))
                .count();
        // a finding counts in each section that it says something of
        if (rowSecurity > 0 && rowSecurity < finding.differences().size()) {
            failed.merge(ROW_SECURITY, 1, Integer::sum);
        }
        boolean alone = rowSecurity > 0 && rowSecurity == finding.differences().size();
        add(alone ? ROW_SECURITY : section(object.kind()), finding);
    }

    void add(Kind kind, Finding finding) {
        add(section(kind), finding);
    }

    /** Adds a finding. */
    public void add(String section, Finding finding) {
        // an object that two places forbid is one finding
        if (known.add(new Said(finding))) {
            places.putIfAbsent(finding.about(), findings.size());
            findings.add(finding);
            failed.merge(section, 1, Integer::sum);
        }
    }

    /** What is expected of what a finding is about, wherever it is declared. */
    public List<ObjectExpectation> expected(Finding finding) {
        return List.copyOf(expected.getOrDefault(finding.about(), List.of()));
    }

    /**
     * Counts what is only the consequence of something that has been found already, and says so there.
     *
     * @param cause the finding that explains it
     * @param hint what the finding says of it, behind its own hint
     * @param places where it is declared, as far as it is in files
     */
    public void follows(String section, Finding cause, String hint, List<Position> places) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.about().equals(cause.about())) {
                Finding more = finding.withHint(joined(finding.hint(), hint));
                for (Position place : places) {
                    more = more.explaining(place);
                }
                findings.set(i, more);
                if (explained.add(section + " " + i)) {
                    failed.merge(
                            section, 1, Integer::sum); // a finding counts in each section that it says something of
                }
                return;
            }
        }
    }

    /**
     * Whether something without which nothing can be tried has been found missing; its finding then says what is not looked at.
     *
     * @param cause whether a finding is about it
     */
    public boolean lacks(Predicate<Finding> cause, String section, @Nullable Position position) {
        String what = section + (position == null ? "" : ", declared at " + position.fileAndLine());
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.problem() == Problem.MISSING && cause.test(finding)) {
                boolean more = finding.hint() != null && finding.hint().contains(WITHOUT);
                findings.set(i, finding.withHint(joined(finding.hint(), more ? what : WITHOUT + what)));
                return true;
            }
        }
        return false;
    }

    /** Puts a finding in the place of one about the same. */
    void replace(Finding finding) {
        findings.replaceAll(each -> each.about().equals(finding.about()) ? finding : each);
    }

    /** Tells a finding with another one from which it follows. */
    void fold(Finding consequence, Finding cause, String what) {
        findings.remove(consequence);
        Position place = consequence.declaredAt();
        String hint = what + (place == null ? "" : ", declared at " + place.fileAndLine());
        findings.replaceAll(finding -> {
            if (!finding.about().equals(cause.about())) {
                return finding;
            }
            Finding more = finding.withHint(joined(finding.hint(), hint));
            return place == null ? more : more.explaining(place);
        });
        places.clear();
        for (int i = 0; i < findings.size(); i++) {
            places.putIfAbsent(findings.get(i).about(), i);
        }
    }

    private static String joined(@Nullable String own, String more) {
        return own == null ? more : own.contains(more) ? own : own + "; " + more;
    }

    /** Adds to what has been found of an object, so that it has one finding. */
    void join(ObjectExpectation expected, Finding finding) {
        Integer earlier = places.get(finding.about());
        if (earlier == null) {
            add(expected, finding);
        } else {
            findings.set(earlier, findings.get(earlier).with(finding.differences()));
        }
    }

    void respelled(Finding note) {
        respelled.add(note);
    }

    private static String section(Kind kind) {
        return kind.plural().replace('_', ' ');
    }

    /** The findings, in the order in which they were made. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * What differs in its spelling only, as two servers or a person and a server spell it: each fact as a finding that is none and does not
     * count, with both sides and the hint {@code the same, spelled differently}.
     */
    public List<Finding> respelled() {
        return List.copyOf(respelled);
    }

    /** How much was looked at, by section. */
    public Map<String, Verdict.Section> sections() {
        Map<String, Verdict.Section> sections = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (Kind kind : Kind.values()) {
            names.add(section(kind));
            if (kind == Kind.INDEX) {
                names.add(ROW_SECURITY);
            }
        }
        names.addAll(checked.keySet());
        for (String name : names) {
            if (checked.containsKey(name)) {
                sections.put(
                        name,
                        new Verdict.Section(
                                checked.getOrDefault(name, 0),
                                failed.getOrDefault(name, 0),
                                unseen.getOrDefault(name, 0)));
            }
        }
        return sections;
    }
}
