package dev.pgassay.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A fact that the server prints in its own spelling; a text given by hand has to be spelled by a server before it is compared. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Spelled {
    /** What the text is to the server. */
    Spelling value();
}
