package io.kaituo.notification.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Sets up a robot or webhook for a region or one of its teams.
 *
 * @param team   null for the whole region
 * @param url    as the robot's own settings show it
 * @param secret what messages are signed with; none for WeCom, whose robots know none
 */
record ConfigureChannel(
        @NotNull ChannelKind kind,
        String region,
        @Size(max = 100) String team,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 1000) String url,
        @Size(max = 200) String secret) {}
