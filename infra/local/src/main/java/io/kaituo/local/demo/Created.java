package io.kaituo.local.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What this run made: nothing, the second time. */
final class Created {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    Found note(String what, PublicApi.Answer answer) {
        if (answer.created()) one(what);
        return Found.of(answer.view());
    }

    void one(String what) {
        counts.computeIfAbsent(what, none -> new LongAdder()).increment();
    }

    long of(String what) {
        return counts.containsKey(what) ? counts.get(what).sum() : 0;
    }
}
