package dev.pgassay.scratch;

/** What takes longer than a second says so on standard error. */
final class Progress {
    private Progress() {}

    @SuppressWarnings("SystemOut")
    static void say(String what) {
        System.err.println("pgassay: " + what);
    }
}
