package io.kaituo.lead.nurture;

import io.kaituo.events.FirstContactEvent.FirstContactDueSoon;
import io.kaituo.events.FirstContactEvent.FirstContactOverdue;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadCareEvent.LeadJudgementDue;
import io.kaituo.events.LeadCareEvent.LeadTouchDue;
import io.kaituo.events.LeadCareEvent.LeadTouchSkipped;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.lead.category.Categories;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.pause.LapsedPauses;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Hears what became of leads, whoever did it, so that their category, their next touch and what was asked for them follow. */
@ApplicationScoped
class LeadEventsConsumer implements EventConsumer<LeadEvent> {

    /** What moves no touch; registrations come by the thousand. */
    private static final Set<Class<? extends IntegrationEvent>> MEANINGLESS = Set.of(
            LeadRegistered.class,
            FirstContactDueSoon.class,
            FirstContactOverdue.class,
            LeadTouchDue.class,
            LeadTouchSkipped.class,
            LeadJudgementDue.class);

    private final Leads leads;
    private final Categories categories;
    private final Care care;
    private final LapsedPauses pauses;

    LeadEventsConsumer(Leads leads, Categories categories, Care care, LapsedPauses pauses) {
        this.leads = leads;
        this.categories = categories;
        this.care = care;
        this.pauses = pauses;
    }

    @Override
    public String name() {
        return "nurture";
    }

    @Override
    public Class<LeadEvent> family() {
        return LeadEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return LeadEvent.class.isAssignableFrom(type) && !MEANINGLESS.contains(type);
    }

    @Override
    public Uni<?> apply(LeadEvent event) {
        return leads.findById(event.leadId())
                .chain(lead -> lead == null
                        ? EventConsumer.nothing()
                        : categories.follow(lead).chain(() -> care.follow(lead)).chain(() -> pauses.follow(lead)));
    }
}
