package io.kaituo.notification.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;

/**
 * How the caller wants to be told, in one region.
 *
 * @param region   needed by those who work in several
 * @param routes   what is to differ from the playbook
 * @param quiet    null for the playbook's quiet hours
 * @param digestAt null for the playbook's time
 */
record SetPreferences(
        String region,
        @NotNull @Valid @Size(max = 100) List<@NotNull OwnRoute> routes,
        @Valid QuietHours quiet,
        LocalTime digestAt) {

    /** @param from equal to {@code until} for no quiet hours at all */
    record QuietHours(@NotNull LocalTime from, @NotNull LocalTime until) {

        static QuietHours of(Quiet quiet) {
            return quiet.isNever()
                    ? new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                    : new QuietHours(quiet.from(), quiet.until());
        }

        Quiet quiet() {
            return from.equals(until) ? Quiet.NEVER : new Quiet(from, until);
        }
    }
}
