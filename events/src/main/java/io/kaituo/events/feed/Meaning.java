package io.kaituo.events.feed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a public event or one of its fields tells; integrators read it in the JSON Schema and in the AsyncAPI document. */
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Meaning {

    /** In English, one sentence. */
    String value();

    /** In simplified Chinese; for event types, which people choose from a list. */
    String zh() default "";

    /** Whether the field may be absent; the sentence says when. */
    boolean optional() default false;
}
