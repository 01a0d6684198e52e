package dev.pgassay.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The server that was chosen, how to get another of its kind, and why those before it were not. */
record Choice(Server server, Supplier<Server> again, List<String> notChosen) {
    private static final List<String> REMEDIES = List.of(
            "  remedies  a Docker engine that has, or can pull, the image (PGASSAY_SCRATCH_IMAGE names another)",
            "            PGASSAY_SCRATCH=embedded, on Linux or macOS, with the PostgreSQL binaries on the class path",
            "            PGASSAY_SCRATCH=server with PGASSAY_SCRATCH_URL=postgresql://user@host:port/database");

    /** A way to a server; it throws {@link ScratchUnavailable} when it leads nowhere. */
    record Way(ScratchKind kind, Supplier<Server> start) {}

    static Choice among(ScratchOptions options, Machine machine) {
        String url = options.server();
        Way server = new Way(ScratchKind.SERVER, () -> {
            if (url == null) {
                throw new ScratchUnavailable("no URL is given (--scratch-url or PGASSAY_SCRATCH_URL)");
            }
            return ExternalServer.reach(url);
        });
        Way container = new Way(ScratchKind.CONTAINER, () -> ContainerServer.start(options.image(), machine));
        Way embedded = new Way(ScratchKind.EMBEDDED, () -> EmbeddedServer.start(machine));
        return first(
                switch (options.kind()) {
                    case SERVER -> List.of(server);
                    case CONTAINER -> List.of(container);
                    case EMBEDDED -> List.of(embedded);
                    case AUTO -> url == null ? List.of(container, embedded) : List.of(server, container, embedded);
                });
    }

    private static String line(String reason) {
        return reason.strip().replaceAll("\\s*\\n\\s*", "; ");
    }

    static Choice first(List<Way> ways) {
        List<String> reasons = new ArrayList<>();
        ScratchUnavailable last = null;
        for (Way way : ways) {
            try {
                return new Choice(
                        way.start().get(),
                        way.start(),
                        reasons.stream().map(Choice::line).toList());
            } catch (ScratchUnavailable e) {
                reasons.add(way.kind().label() + ": "
                        + String.valueOf(e.getMessage()).strip());
                last = e;
            }
        }
        StringBuilder message = new StringBuilder("no scratch server could be had\n");
        reasons.forEach(reason -> message.append("  tried     ")
                .append(reason.replace("\n", "\n            "))
                .append('\n'));
        throw new ScratchUnavailable(message.append(String.join("\n", REMEDIES)).toString(), last);
    }
}
