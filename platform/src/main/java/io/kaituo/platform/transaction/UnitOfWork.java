package io.kaituo.platform.transaction;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One transaction around a resource method: it sees the caller's regions, commits before the answer leaves, and under
 * an {@code Idempotency-Key} remembers that answer. Around a {@code @GET} the transaction is read-only.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UnitOfWork {}
