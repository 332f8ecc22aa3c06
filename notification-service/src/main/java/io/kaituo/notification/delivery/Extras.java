package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Parcel.Button;
import io.kaituo.notification.channel.Parcel.Fact;
import io.kaituo.notification.channel.Parcel.Section;
import java.util.List;

/** What a message has beyond two sentences. */
record Extras(List<Button> buttons, List<Section> sections, List<Fact> facts) {

    /** Messages of a version before stated no facts. */
    Extras {
        facts = facts == null ? List.of() : facts;
    }
}
