package dev.pgassay.schemacrawler;

import schemacrawler.schema.Catalog;

/** How a diagram is written; none of them needs Graphviz here. */
public enum DiagramFormat {
    /** Graphviz's language, as SchemaCrawler writes it; {@code dot -Tsvg} draws it. */
    DOT {
        @Override
        String draw(Catalog catalog) {
            return Dot.of(catalog);
        }
    },
    /** Mermaid's {@code erDiagram}, which many Markdown viewers draw; pgassay writes it from what SchemaCrawler has read. */
    MERMAID {
        @Override
        String draw(Catalog catalog) {
            return new Mermaid(catalog).text();
        }
    };

    abstract String draw(Catalog catalog);
}
