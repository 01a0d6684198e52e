package dev.pgassay.scratch;

/** Numbers that are left out on purpose, both ends included, and why. */
public record Gap(long from, long to, String reason) {
    boolean has(long number) {
        return from <= number && number <= to;
    }

    @Override
    public String toString() {
        return from == to ? Long.toString(from) : from + "–" + to;
    }
}
