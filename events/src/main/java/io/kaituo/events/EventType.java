package io.kaituo.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The wire name of an event, such as {@code contract.signed.v1}: dotted, past tense, with the version of its meaning. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /** Unique among all types, and never given another meaning. */
    String value();
}
