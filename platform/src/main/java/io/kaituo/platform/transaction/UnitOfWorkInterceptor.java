package io.kaituo.platform.transaction;

import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;

/** Opens the transaction once security and validation have let the request through. */
@UnitOfWork
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class UnitOfWorkInterceptor {

    private final Transactions transactions;
    private final Answers answers;
    private final Caller caller;

    UnitOfWorkInterceptor(Transactions transactions, Answers answers, Caller caller) {
        this.transactions = transactions;
        this.answers = answers;
        this.caller = caller;
    }

    @AroundInvoke
    Object around(InvocationContext call) {
        if (call.getMethod().isAnnotationPresent(GET.class)) {
            return transactions.reading(caller.regions(), () -> proceed(call));
        }
        return transactions.in(caller.regions(), () -> {
            Transaction.current().by(caller.actor());
            return answers.once(call, () -> proceed(call));
        });
    }

    @SuppressWarnings("unchecked")
    private static Uni<Object> proceed(InvocationContext call) {
        try {
            return (Uni<Object>) call.proceed();
        } catch (Exception failure) {
            return Uni.createFrom().failure(failure);
        }
    }
}
