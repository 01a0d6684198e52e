package dev.pgassay.junit;

import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells why there is no database in full once in a run, and later in one line, however many classes are concerned. */
final class Told {

    private final ConcurrentHashMap<String, String> firstTo = new ConcurrentHashMap<>();

    static NoDatabase of(ExtensionContext context, String owner, String message) {
        Told told = context.getRoot()
                .getStore(Servers.NAMESPACE)
                .getOrComputeIfAbsent(Told.class, type -> new Told(), Told.class);
        String first = told.firstTo.putIfAbsent(message, owner);
        NoDatabase full = new NoDatabase(message, null);
        return first == null ? full : full.again(first);
    }
}
