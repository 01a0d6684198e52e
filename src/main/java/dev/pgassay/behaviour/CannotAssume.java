package dev.pgassay.behaviour;

/** A persona that nobody can be here; the message says why. */
final class CannotAssume extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotAssume(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
