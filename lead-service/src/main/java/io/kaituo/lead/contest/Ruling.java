package io.kaituo.lead.contest;

import io.kaituo.events.ContestEvent.Loser;
import io.kaituo.events.ContestEvent.RulingAppealed;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Decision;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.web.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Who a contested company was given to, by whom and why; written once, another ruling stands beside it. */
@Entity
class Ruling {

    @Id
    private UUID id;

    private String region;
    private UUID firstLeadId;
    private UUID leadId;
    private String ownerId;
    private String[] losers;
    private String ruledBy;
    private String reason;
    private Instant ruledAt;

    protected Ruling() {}

    static Ruling of(Contest contest, Lead winner, String ownerId, List<Loser> losers, Decision decided, Instant now) {
        var ruling = new Ruling();
        ruling.id = decided.id();
        ruling.region = winner.region();
        ruling.firstLeadId = contest.first().id();
        ruling.leadId = winner.id();
        ruling.ownerId = ownerId;
        ruling.losers = losers.stream().map(Loser::ownerId).distinct().toArray(String[]::new);
        ruling.ruledBy = decided.by();
        ruling.reason = decided.reason();
        ruling.ruledAt = now;
        return ruling;
    }

    /** @throws Refused 403 for somebody who lost nothing by this ruling */
    Appeal appeal(AppealRuling asked, String by, Instant now) {
        if (!lostBy(by)) {
            throw Refused.forbidden("lead.no-loser");
        }
        return Appeal.against(this, asked.reason(), by, now);
    }

    RulingAppealed appealed(Appeal appeal, Lead lead, Instant now) {
        return new RulingAppealed(
                Uuid7.next(),
                now,
                region,
                leadId,
                id,
                appeal.id(),
                lead.companyName(),
                appeal.appealedBy(),
                ruledBy,
                appeal.reason());
    }

    boolean lostBy(String person) {
        return Arrays.asList(losers).contains(person);
    }

    boolean ruledBy(String person) {
        return ruledBy.equals(person);
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    UUID leadId() {
        return leadId;
    }

    RulingView view(Sheet sheet, List<AppealView> appeals) {
        return new RulingView(
                id,
                sheet.shownLead(leadId),
                sheet.shownPerson(ownerId),
                sheet.shownName(ownerId),
                sheet.reader().name(ruledBy),
                reason,
                ruledAt,
                appeals);
    }
}
