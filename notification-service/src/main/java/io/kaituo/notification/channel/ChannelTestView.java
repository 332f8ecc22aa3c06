package io.kaituo.notification.channel;

/**
 * What came of a test message.
 *
 * @param reason why it was not taken; null when it was
 */
record ChannelTestView(boolean taken, String reason, ChannelView channel) {

    static ChannelTestView of(Answer answer, Channel channel) {
        return new ChannelTestView(answer instanceof Answer.Taken, answer.reason(), channel.view());
    }
}
