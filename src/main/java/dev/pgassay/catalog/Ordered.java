package dev.pgassay.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A set or a map that the server keeps, and a dump prints, in the order in which it was given. The order is compared between two databases, or a
 * database and its snapshot; by hand, a set is written in any order.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Ordered {}
