/** Schema assertions in AssertJ's manner: nouns navigate, verbs assert. */
@NullMarked
package dev.pgassay.assertions;

import org.jspecify.annotations.NullMarked;
