package dev.pgassay.scratch;

/** A stretch of a script of one kind; {@code closed} is false when the script ended before it did. */
record SqlSpan(Kind kind, int start, int end, boolean closed) {
    enum Kind {
        SPACE("white space"),
        WORD("word"),
        STRING("quoted string"),
        ESCAPE_STRING("quoted string"),
        QUOTED_NAME("quoted identifier"),
        DOLLAR_BODY("dollar-quoted string"),
        COMMENT("/* comment"),
        SEMICOLON("semicolon"),
        BACKSLASH("backslash"),
        OTHER("character");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
