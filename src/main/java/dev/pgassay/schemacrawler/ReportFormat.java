package dev.pgassay.schemacrawler;

import java.util.Locale;

/** How a report is written. SchemaCrawler 17 writes no catalog as JSON. */
public enum ReportFormat {
    /** Plain text. */
    TEXT,
    /** A page of its own, with its styles inside. */
    HTML;

    String schemaCrawlerName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
