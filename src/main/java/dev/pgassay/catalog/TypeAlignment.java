package dev.pgassay.catalog;

/** Where a value may begin in a row ({@code pg_type.typalign}). */
public enum TypeAlignment implements Coded {
    /** At any byte. */
    CHAR('c'),
    /** At two bytes. */
    INT2('s'),
    /** At four bytes. */
    INT4('i'),
    /** At eight bytes on most machines. */
    DOUBLE('d');

    private final char code;

    TypeAlignment(char code) {
        this.code = code;
    }

    @Override
    public char code() {
        return code;
    }
}
