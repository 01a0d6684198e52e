package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search for a row ended before its time: nobody knows whether there is one. */
final class Stopped extends NoRow {

    private static final long serialVersionUID = 1;

    Stopped(String stoppedBy, @Nullable String tried) {
        super(stoppedBy, tried);
    }

    private Stopped(String stoppedBy, @Nullable String tried, List<ObjectName> needed) {
        super(stoppedBy, tried, false, needed);
    }

    @Override
    NoRow behind(ObjectName table) {
        return new Stopped(String.valueOf(getMessage()), tried(), after(table)).ofSeveral(isOfSeveral());
    }
}
