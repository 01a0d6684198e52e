/** {@code pgassay.yaml}: which databases there are, where their migrations and expectations are. */
@NullMarked
package dev.pgassay.config;

import org.jspecify.annotations.NullMarked;
