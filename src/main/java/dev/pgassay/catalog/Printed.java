package dev.pgassay.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * SQL that the server prints, and prints otherwise after a dump of it was restored; a text given by hand has to be as printed. What the server can be
 * asked to spell is {@link Spelled}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Printed {}
