package io.kaituo.platform.outbox;

import io.kaituo.platform.transaction.Transaction;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The W3C trace of the change, carried by its event so that an effect elsewhere can be followed back to its cause. */
final class Trace {

    private Trace() {}

    /** {@code traceparent} of the event that a transaction follows from, or else of the request; null outside any trace. */
    static String of(Transaction transaction) {
        return transaction.trace() == null ? current() : transaction.trace();
    }

    private static String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    static Headers headers(String traceparent) {
        var headers = new RecordHeaders();
        return traceparent == null ? headers : headers.add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
    }
}
