package dev.pgassay.connection;

/** A server answered that is not of the kind that is asked for. */
final class NotWanted extends Exception {
    private static final long serialVersionUID = 1L;

    NotWanted(SessionAttributes wanted) {
        super("it is not " + wanted.label());
    }
}
