package io.kaituo.notification.feed;

/**
 * Fired at every replica when a region's feed has new events, wherever they were recorded; on an event loop, so who
 * observes it only takes note.
 *
 * @param position of the last event
 */
public record FeedGrew(String region, long position) {}
