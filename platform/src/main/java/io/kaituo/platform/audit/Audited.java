package io.kaituo.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of an entity whose values before and after a change the audit trail names. The trail is kept for good, so it is
 * for what decides (status, owner, amounts, dates) and never for what belongs to a contact. Of an embedded
 * value the fields count that are audited inside it.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {}
