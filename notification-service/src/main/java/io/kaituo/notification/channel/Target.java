package io.kaituo.notification.channel;

/**
 * Where a robot is reached.
 *
 * @param address what the courier needs to find it; whoever knows it can speak through the robot
 * @param hint    enough of it for an administrator to tell it from others
 */
public record Target(String address, String hint) {

    /** All but the end of a key stays hidden. */
    public static Target key(String host, String key) {
        return new Target(key, host + "/…" + key.substring(Math.max(0, key.length() - 4)));
    }
}
