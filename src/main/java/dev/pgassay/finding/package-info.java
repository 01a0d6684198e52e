/** What is wrong and how it reads: findings, the verdict, the one renderer. */
@NullMarked
package dev.pgassay.finding;

import org.jspecify.annotations.NullMarked;
