package io.kaituo.lead.category;

import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Nothing got further for as long as the playbook calls progress: the lead belongs to another category. */
@ApplicationScoped
class MoveOnWithoutProgress implements DeadlineHandler {

    private final Leads leads;
    private final Categories categories;

    MoveOnWithoutProgress(Leads leads, Categories categories) {
        this.leads = leads;
        this.categories = categories;
    }

    @Override
    public String kind() {
        return Categories.LAPSE;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return leads.findById(deadline.subject()).chain(categories::follow);
    }
}
