package dev.pgassay.schemacrawler;

/** SchemaCrawler was not asked, because there is too much to read, or nothing; the message gives the number and what helps. */
public final class ViewRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewRefused(String message) {
        super(message);
    }
}
