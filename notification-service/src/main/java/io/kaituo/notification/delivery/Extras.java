package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.Parcel.Button;
import io.kaituo.notification.channel.Parcel.Section;
import java.util.List;

/** What a message has beyond two sentences. */
record Extras(List<Button> buttons, List<Section> sections) {}
