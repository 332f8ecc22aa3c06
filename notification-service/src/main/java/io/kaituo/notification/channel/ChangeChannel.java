package io.kaituo.notification.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Changes a robot's settings.
 *
 * @param url    null leaves address and secret as they are
 * @param secret belongs to the new address
 * @param paused whether it is to keep quiet
 */
record ChangeChannel(
        @NotBlank @Size(max = 100) String name,
        @Size(max = 1000) String url,
        @Size(max = 200) String secret,
        boolean paused) {}
