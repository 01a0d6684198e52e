package dev.pgassay.catalog;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A fact that cannot always be had; null where it could not. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Guarded {

    /** The server shows it to some roles only. */
    String BY_THE_ROLE = "the role that looked may not see its";

    /** The server has to ask someone else, who may fail: the operating system, a library. */
    String BY_THE_SERVER = "the server could not tell its";

    /** Why it is not there, as words before the fact's name. */
    String value();
}
