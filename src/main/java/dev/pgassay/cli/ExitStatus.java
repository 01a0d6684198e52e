package dev.pgassay.cli;

/** What a run ends with; "the schema is wrong" and "I could not look" never share a number. */
enum ExitStatus {
    PASSED(0),
    FINDINGS(1),
    USAGE(2),
    NO_VERDICT(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
