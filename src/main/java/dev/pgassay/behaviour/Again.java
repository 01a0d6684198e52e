package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import java.util.Optional;

/** What is tried a second time, where what was seen the first time need not be all. */
interface Again {

    /** What is tried after it, if anything. */
    Optional<Attempt> after(Attempt attempt, Seen seen);

    /** Which of both holds. */
    Seen of(Seen first, Seen second);
}
