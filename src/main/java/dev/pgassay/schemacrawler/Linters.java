package dev.pgassay.schemacrawler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.NamedObjectKey;
import schemacrawler.schema.Table;
import schemacrawler.tools.lint.LintCollector;
import schemacrawler.tools.lint.Linter;
import schemacrawler.tools.lint.LinterInitializer;
import schemacrawler.tools.lint.LinterRegistry;
import schemacrawler.tools.lint.config.LinterConfigs;
import schemacrawler.tools.options.ConfigUtility;

/**
 * Runs SchemaCrawler's linters one by one: its own runner swallows the exceptions of a linter, which would pass for a clean
 * schema.
 */
final class Linters {

    private final Catalog catalog;
    private final Map<NamedObjectKey, Table> tables = new HashMap<>();
    private final Map<String, Lint> wanted = new HashMap<>();

    Linters(Catalog catalog, Collection<Lint> lints) {
        this.catalog = catalog;
        catalog.getTables().forEach(table -> tables.put(table.key(), table));
        lints.forEach(lint -> lint.linter().ifPresent(linter -> wanted.put(linter, lint)));
    }

    Stream<Claim> claims() {
        List<Linter> linters = new ArrayList<>();
        schemacrawler.tools.lint.Linters all =
                new schemacrawler.tools.lint.Linters(new LinterConfigs(ConfigUtility.newConfig()), true);
        all.initialize(new LinterInitializer() {
            @Override
            public Set<String> getRegisteredLinters() {
                return new HashSet<>(wanted.keySet());
            }

            @Override
            public Linter newLinter(String linterId, LintCollector collector) {
                Linter linter = LinterRegistry.getLinterRegistry().newLinter(linterId, collector);
                linters.add(linter);
                return linter;
            }
        });
        linters.forEach(this::run);
        return all.getLints().stream().map(lint -> {
            Lint of = wanted.get(lint.getLinterId());
            if (of == null) {
                throw new IllegalStateException("SchemaCrawler has no linter " + lint.getLinterId() + " of this name");
            }
            return new Claim(of, tables.get(lint.getObjectKey()), lint.getValue());
        });
    }

    private void run(Linter linter) {
        linter.initialize();
        linter.setCatalog(catalog);
        try {
            linter.call();
        } catch (Exception e) {
            throw new IllegalStateException("SchemaCrawler's linter " + linter.getLinterId() + " failed", e);
        }
    }
}
