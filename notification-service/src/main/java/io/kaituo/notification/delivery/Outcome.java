package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Answer;

/** What came of an attempt. */
enum Outcome {
    TAKEN,
    NOT_NOW,
    TOO_FAST,
    REFUSED,
    GONE;

    static Outcome of(Answer answer) {
        if (answer instanceof Answer.Taken) {
            return TAKEN;
        }
        if (answer instanceof Answer.NotNow) {
            return NOT_NOW;
        }
        if (answer instanceof Answer.TooFast) {
            return TOO_FAST;
        }
        return answer instanceof Answer.Refused ? REFUSED : GONE;
    }
}
