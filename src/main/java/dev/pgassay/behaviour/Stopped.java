package dev.pgassay.behaviour;

import org.jspecify.annotations.Nullable;

/** The search for a row ended before its time: nobody knows whether there is one. */
final class Stopped extends NoRow {

    private static final long serialVersionUID = 1;

    Stopped(String stoppedBy, @Nullable String tried) {
        super(stoppedBy, tried);
    }
}
