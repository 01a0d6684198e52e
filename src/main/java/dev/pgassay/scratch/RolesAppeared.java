package dev.pgassay.scratch;

/** A set of migrations, or one beside it, has made roles on a server where none was expected to. */
final class RolesAppeared extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RolesAppeared(String roles) {
        super("roles appeared: " + roles);
    }
}
