package dev.pgassay.restore;

import java.util.Optional;

/** How parts of one kind are made and taken away. */
interface Ddl {

    /** The statement that makes it, or nothing where too little is known of it, or it cannot be written down. */
    default Optional<String> create(Part part) {
        return Optional.empty();
    }

    /** The statement that takes it away, or nothing where that is another matter. */
    default Optional<String> drop(Part part) {
        return Optional.empty();
    }

    /** What makes one that is there as it is expected. */
    default Optional<String> alter(Part part) {
        return drop(part).flatMap(drop -> create(part).map(create -> drop + "; " + create));
    }
}
