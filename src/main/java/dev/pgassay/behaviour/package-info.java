/** What a scratch database does: who may see and change which rows, which rows fit, what triggers and routines do. */
@NullMarked
package dev.pgassay.behaviour;

import org.jspecify.annotations.NullMarked;
