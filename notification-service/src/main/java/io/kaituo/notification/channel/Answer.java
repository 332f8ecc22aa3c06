package io.kaituo.notification.channel;

import java.time.Duration;

/** What came of handing a message over. */
public sealed interface Answer {

    Answer TAKEN = new Taken(null);

    /** Why it was not taken; null when it was. */
    String reason();

    /** Nobody answered, or not as one should. */
    static Answer failed(Throwable failure) {
        return new NotNow(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    /** It was taken. */
    record Taken(String reason) implements Answer {}

    /** Perhaps later: nobody answered, or only that it cannot just now. */
    record NotNow(String reason) implements Answer {}

    /** Too many messages: nothing is wrong with the channel, it wants to be left alone for a while. */
    record TooFast(String reason, Duration pause) implements Answer {}

    /** This message will never be taken; others will. */
    record Refused(String reason) implements Answer {}

    /** The channel takes nothing any more until somebody mends it. */
    record Gone(String reason) implements Answer {}
}
