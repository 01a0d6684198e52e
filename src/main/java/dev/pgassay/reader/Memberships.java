package dev.pgassay.reader;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The roles that a role is a member of, each with the options of the membership that are not the default. */
final class Memberships {

    private Memberships() {}

    static Object of(Row row, Names names) {
        List<String> roles = row.texts("granted");
        Set<String> memberships = new TreeSet<>();
        for (int i = 0; i < roles.size(); i++) {
            String options = option("admin", row.texts("admin"), i, false)
                    + option("inherit", row.texts("inherit"), i, row.flag("inherits"))
                    + option("set", row.texts("set"), i, true);
            memberships.add(roles.get(i) + (options.isEmpty() ? "" : " with" + options));
        }
        return memberships;
    }

    /** As GRANT takes it; a server before 16 has but the first. */
    private static String option(String name, List<String> values, int position, boolean byDefault) {
        boolean value = values.isEmpty() ? byDefault : Boolean.parseBoolean(values.get(position));
        return value == byDefault ? "" : " " + name + " " + value;
    }
}
