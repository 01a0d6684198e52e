package dev.pgassay.scratch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A running server on which scratch databases can be made. */
interface Server extends AutoCloseable {

    ScratchKind kind();

    /** As a user who may create databases, in a database where nothing is made. */
    Access access();

    /** For people: what runs where. */
    String description();

    /** Every database of this run starts with it; it tells runs apart on a server that several use. */
    String prefix();

    /** Whether other people use the server: then nothing may be assumed of it and everything has to be put back. */
    boolean shared();

    /** Where its password may be written so that it goes with the server; null where the password is somebody else's. */
    @Nullable
    Path passwordFile();

    /** Makes pgvector available where that is in our hands. Throws {@link ScratchUnavailable} with what was tried. */
    void offerVector();

    /** Leaves nothing behind; a second call does nothing. */
    @Override
    void close();
}
