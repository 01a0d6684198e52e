package dev.pgassay.behaviour;

import static dev.pgassay.behaviour.BehaviourCheck.ACCESS;

import dev.pgassay.expect.AccessExpectation;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Persona;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A row class of which there is no row to try anything with: for everybody, or for some who have something done before. */
record UnseenClass(Tally tally, AccessExpectation expected, RowClass rowClass) {

    /** Says why, of those who were asked. */
    void tell(List<Persona> asked, Map<List<Persona>, String> why) {
        boolean alike = Set.copyOf(why.values()).size() == 1
                && why.keySet().stream().mapToInt(List::size).sum() == asked.size();
        if (alike) {
            tell("", why.values().iterator().next());
            return;
        }
        why.forEach((group, reason) -> group.forEach(persona -> tell(" for " + persona.name(), reason)));
    }

    private void tell(String whom, String why) {
        tally.add(
                ACCESS,
                Finding.unknown(
                        "row class", expected.table() + " (" + rowClass.name() + ")" + whom, rowClass.position(), why));
    }
}
