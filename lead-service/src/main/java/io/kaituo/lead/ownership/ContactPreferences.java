package io.kaituo.lead.ownership;

import io.kaituo.platform.web.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * How the contact wishes to be spoken to (《客户信息档案》, F5.2).
 *
 * @param preferredChannel the channel they like best; null when they said nothing
 * @param refusedChannels  channels they do not want to be contacted by
 * @param quietTimes       when they do not want to be contacted, in the region's time
 */
record ContactPreferences(
        @Size(max = 60) String preferredChannel,
        @Size(max = 20) Set<@NotBlank @Size(max = 60) String> refusedChannels,
        @Size(max = 20) List<@Valid QuietTime> quietTimes) {

    static final ContactPreferences NONE = new ContactPreferences(null, null, null);

    ContactPreferences {
        refusedChannels = refusedChannels == null ? Set.of() : Set.copyOf(refusedChannels);
        quietTimes = quietTimes == null ? List.of() : List.copyOf(quietTimes);
    }

    /**
     * A time of the day to leave them alone.
     *
     * @param until not before {@code from}, else the time runs past midnight
     * @param days  on these days only; every day when left out
     */
    record QuietTime(@NotNull LocalTime from, @NotNull LocalTime until, Set<DayOfWeek> days) {

        QuietTime {
            days = days == null ? Set.of() : Set.copyOf(days);
        }

        private boolean covers(ZonedDateTime moment) {
            var time = moment.toLocalTime();
            boolean overnight = until.isBefore(from);
            boolean within = overnight
                    ? !time.isBefore(from) || time.isBefore(until)
                    : !time.isBefore(from) && time.isBefore(until);
            var begun = overnight && time.isBefore(until) ? moment.minusDays(1) : moment;
            return within && (days.isEmpty() || days.contains(begun.getDayOfWeek()));
        }
    }

    /** @throws RuleViolation when this is how or when they do not want to be spoken to */
    void permit(String channel, ZonedDateTime at) {
        if (refusedChannels.stream().anyMatch(channel::equalsIgnoreCase)) {
            throw new RuleViolation("lead.channel-refused", channel);
        }
        if (quietTimes.stream().anyMatch(time -> time.covers(at))) {
            throw new RuleViolation("lead.quiet-time", at.toLocalDateTime());
        }
    }
}
