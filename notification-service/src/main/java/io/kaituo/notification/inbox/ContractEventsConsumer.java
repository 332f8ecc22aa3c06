package io.kaituo.notification.inbox;

import io.kaituo.events.ContractEvent;
import io.kaituo.events.ContractEvent.ContractDrafted;
import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.ContractEvent.OfApproval;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.PaperEvent;
import io.kaituo.events.ProposalEvent;
import io.kaituo.events.QuoteEvent;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of what contract-service asks, decides and drafts, for the news about approvals, quotes, proposals and papers. */
@ApplicationScoped
class ContractEventsConsumer implements EventConsumer<ContractEvent> {

    private final Inbox inbox;
    private final Facts facts;
    private final ApprovalNews approvals;
    private final QuoteNews quotes;
    private final ProposalNews proposals;
    private final PaperNews papers;

    ContractEventsConsumer(
            Inbox inbox,
            Facts facts,
            ApprovalNews approvals,
            QuoteNews quotes,
            ProposalNews proposals,
            PaperNews papers) {
        this.inbox = inbox;
        this.facts = facts;
        this.approvals = approvals;
        this.quotes = quotes;
        this.proposals = proposals;
        this.papers = papers;
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
        if (event instanceof QuoteEvent quote) {
            return quotes.follow(quote);
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
