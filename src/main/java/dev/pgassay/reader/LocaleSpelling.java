package dev.pgassay.reader;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Collation;
import dev.pgassay.catalog.Database;

/** How a locale is asked about: with a collation that has it. */
final class LocaleSpelling {

    private static final String NAME = "pg_temp.pgassay_spelled";

    private LocaleSpelling() {}

    static String statement(CatalogObject object, String locale) {
        Enum<?> provider =
                object instanceof Database database ? database.localeProvider() : ((Collation) object).provider();
        return "create collation " + NAME + " (provider = " + provider + ", locale = '" + locale.replace("'", "''")
                + "')";
    }

    /** The column has another name before 17, and another before 15. */
    static String query() {
        return "select coalesce(row ->> 'colllocale', row ->> 'colliculocale', row ->> 'collcollate')"
                + " from (select to_jsonb(c) as row from pg_collation c where c.oid = '" + NAME + "'::regcollation) r";
    }
}
