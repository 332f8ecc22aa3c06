package io.kaituo.e2e.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** So many callers, each asking again as soon as it is answered, until the time is up or the work is done. */
final class Turns {

    private final int callers;
    private final LongFunction<Future<?>> call;
    private final AtomicLong numbers;

    /** @param numbers given to the calls one by one, over all rounds */
    Turns(int callers, AtomicLong numbers, LongFunction<Future<?>> call) {
        this.callers = callers;
        this.numbers = numbers;
        this.call = call;
    }

    record Done(long calls, double seconds) {

        double perSecond() {
            return calls / seconds;
        }

        Done plus(Done other) {
            return new Done(calls + other.calls, seconds + other.seconds);
        }
    }

    Done during(Duration time) throws InterruptedException {
        return run(Long.MAX_VALUE, System.nanoTime() + time.toNanos());
    }

    Done times(long calls) throws InterruptedException {
        return run(calls, Long.MAX_VALUE);
    }

    private Done run(long calls, long until) throws InterruptedException {
        long start = System.nanoTime();
        var begun = new AtomicLong();
        var all = Future.all(IntStream.range(0, callers)
                .mapToObj(caller -> {
                    Promise<Void> ended = Promise.promise();
                    next(begun, calls, until, ended);
                    return ended.future();
                })
                .toList());
        var latch = new CountDownLatch(1);
        all.onComplete(ended -> latch.countDown());
        latch.await();
        if (all.failed()) {
            throw new IllegalStateException(all.cause());
        }
        double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        return new Done(Math.min(begun.get(), calls), seconds);
    }

    private void next(AtomicLong begun, long calls, long until, Promise<Void> ended) {
        if (System.nanoTime() >= until || begun.get() >= calls) {
            ended.complete();
            return;
        }
        begun.incrementAndGet();
        call.apply(numbers.incrementAndGet()).onComplete(answer -> {
            if (answer.failed()) {
                ended.fail(answer.cause());
            } else {
                next(begun, calls, until, ended);
            }
        });
    }
}
