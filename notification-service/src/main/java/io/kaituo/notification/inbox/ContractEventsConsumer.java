package io.kaituo.notification.inbox;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractApproved;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.events.ContractEvent.ContractRejected;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.ContractVoided;
import io.kaituo.events.ContractEvent.OfApproval;
import io.kaituo.events.DueOfferEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.PaperEvent;
import io.kaituo.events.ProposalEvent;
import io.kaituo.events.QuoteEvent;
import io.kaituo.events.QuoteEvent.QuoteIssued;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of what contract-service asks, decides and drafts, for the news about approvals, quotes, proposals, papers and what customers wait for. */
@ApplicationScoped
class ContractEventsConsumer implements EventConsumer<ContractEvent> {

    private static final Set<Class<?>> ENDS_OF_BIDS =
            Set.of(ContractApproved.class, ContractRejected.class, ContractVoided.class);

    private final Inbox inbox;
    private final Facts facts;
    private final ApprovalNews approvals;
    private final QuoteNews quotes;
    private final ProposalNews proposals;
    private final PaperNews papers;
    private final DueOfferNews due;

    ContractEventsConsumer(
            Inbox inbox,
            Facts facts,
            ApprovalNews approvals,
            QuoteNews quotes,
            ProposalNews proposals,
            PaperNews papers,
            DueOfferNews due) {
        this.inbox = inbox;
        this.facts = facts;
        this.approvals = approvals;
        this.quotes = quotes;
        this.proposals = proposals;
        this.papers = papers;
        this.due = due;
    }

    @Incoming("contract-events")
    Uni<Void> on(ConsumerRecords<String, String> arrived) {
        return inbox.each(this, arrived);
    }

    @Override
    public String name() {
        return "contract-notices";
    }

    @Override
    public Class<ContractEvent> family() {
        return ContractEvent.class;
    }

    @Override
    public boolean wants(Class<? extends IntegrationEvent> type) {
        return OfApproval.class.isAssignableFrom(type)
                || type == ContractDrafted.class
                || type == ContractSigned.class
                || ENDS_OF_BIDS.contains(type)
                || DueOfferEvent.class.isAssignableFrom(type)
                || QuoteEvent.class.isAssignableFrom(type)
                || ProposalEvent.class.isAssignableFrom(type)
                || PaperEvent.class.isAssignableFrom(type);
    }

    @Override
    public Uni<?> apply(ContractEvent event) {
        if (event instanceof ContractDrafted drafted) {
            return facts.place(drafted.region(), drafted.contractId(), drafted.dealId())
                    .chain(() -> quotes.drafted(drafted));
        }
        if (event instanceof ContractSigned signed) {
            return quotes.signed(signed);
        }
        if (event instanceof QuoteIssued issued) {
            return quotes.follow(issued).chain(() -> due.quoted(issued.region(), issued.dealId(), issued.at()));
        }
        if (event instanceof QuoteEvent quote) {
            return quotes.follow(quote);
        }
        if (event instanceof DueOfferEvent offer) {
            return due.follow(offer);
        }
        if (ENDS_OF_BIDS.contains(event.getClass())) {
            return due.agreed(event, event.subject());
        }
        if (event instanceof ProposalEvent proposal) {
            return proposals.tell(proposal);
        }
        if (event instanceof PaperEvent paper) {
            return papers.tell(paper);
        }
        return event instanceof OfApproval approval ? approvals.follow(approval) : EventConsumer.nothing();
    }
}
