package io.kaituo.platform.transaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that opens its transactions itself through {@link Transactions}, because what it does between them takes
 * too long to hold one; {@link UnitOfWork} is for all others.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnTransactions {

    /** What it does between them. */
    String value();
}
