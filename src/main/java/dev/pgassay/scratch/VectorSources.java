package dev.pgassay.scratch;

record VectorSources(Machine machine, Cache cache, Binaries binaries, String major) {
    void provide() {
        throw new ScratchUnavailable("not yet");
    }
}
