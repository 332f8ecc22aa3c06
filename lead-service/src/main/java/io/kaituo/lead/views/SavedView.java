package io.kaituo.lead.views;

import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.LeadSort;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A way to look at the list of leads that somebody comes back to, alone or with the team. */
@Entity
class SavedView {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String ownerId;
    private String name;
    private boolean shared;

    @Convert(converter = ViewFilterJson.class)
    private ViewFilter filter;

    @Enumerated(EnumType.STRING)
    private LeadSort sort;

    private Instant savedAt;

    protected SavedView() {}

    static SavedView of(SaveView asked, String region, String ownerId, Instant now) {
        var view = new SavedView();
        view.id = Uuid7.next();
        view.region = region;
        view.ownerId = ownerId;
        view.change(asked, now);
        return view;
    }

    void change(SaveView asked, Instant now) {
        name = asked.name().strip();
        filter = asked.filter();
        sort = asked.order();
        shared = asked.shared();
        savedAt = now;
    }

    boolean isOf(String person) {
        return ownerId.equals(person);
    }

    boolean isCalled(String other) {
        return name.equals(other.strip());
    }

    boolean shared() {
        return shared;
    }

    String ownerId() {
        return ownerId;
    }

    String region() {
        return region;
    }

    long version() {
        return version;
    }

    SavedViewView view(UnaryOperator<String> names) {
        return new SavedViewView(
                id, version, region, name, filter, sort, shared, ownerId, names.apply(ownerId), savedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SavedView view && Objects.equals(id, view.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
