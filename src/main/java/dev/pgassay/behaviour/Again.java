package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import java.sql.SQLException;
import java.util.Optional;

/** What is tried a second time, where what was seen the first time need not be all. */
interface Again {

    /** What is tried after it, if anything. */
    Optional<Attempt> after(Attempt attempt, Seen seen) throws SQLException;

    /** What holds where nothing is tried after it. */
    default Seen alone(Attempt attempt, Seen seen) throws SQLException {
        return seen;
    }

    /** How many rows it is tried with. */
    long number();

    /** Which of both holds. */
    Seen of(Attempt attempt, Seen first, Seen second);
}
