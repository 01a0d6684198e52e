/** What a person gives, a URL or libpq's environment, into a session with a live database; no password leaves it. */
@NullMarked
package dev.pgassay.connection;

import org.jspecify.annotations.NullMarked;
