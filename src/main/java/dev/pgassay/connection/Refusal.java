package dev.pgassay.connection;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** One place that was tried in vain. */
record Refusal(Endpoint endpoint, @Nullable InetAddress address, Exception failure) {}
