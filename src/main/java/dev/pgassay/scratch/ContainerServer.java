package dev.pgassay.scratch;

final class ContainerServer {
    private ContainerServer() {}

    static Server start(String image, Machine machine) {
        if (machine.alpine()) {
            return EmbeddedServer.start(machine);
        }
        throw new ScratchUnavailable("not yet " + image + machine.system());
    }
}
