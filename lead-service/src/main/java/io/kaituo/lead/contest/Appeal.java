package io.kaituo.lead.contest;

import io.kaituo.events.ContestEvent.AppealAnswered;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody who lost a company asks for another look, once per ruling; it is answered once. */
@Entity
class Appeal {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID rulingId;
    private String appealedBy;
    private String reason;
    private Instant appealedAt;
    private Boolean granted;
    private String answeredBy;
    private String comment;
    private Instant answeredAt;

    protected Appeal() {}

    static Appeal against(Ruling ruling, String reason, String by, Instant now) {
        var appeal = new Appeal();
        appeal.id = Uuid7.next();
        appeal.region = ruling.region();
        appeal.rulingId = ruling.id();
        appeal.appealedBy = by;
        appeal.reason = reason;
        appeal.appealedAt = now;
        return appeal;
    }

    AppealAnswered answer(AnswerAppeal given, Lead lead, String by, Instant now) {
        if (answeredAt != null) {
            throw new RuleViolation("lead.appeal-answered");
        }
        granted = given.granted();
        comment = given.comment();
        answeredBy = by;
        answeredAt = now;
        return new AppealAnswered(
                Uuid7.next(),
                now,
                region,
                lead.id(),
                rulingId,
                id,
                lead.companyName(),
                appealedBy,
                answeredBy,
                granted,
                comment);
    }

    UUID id() {
        return id;
    }

    UUID rulingId() {
        return rulingId;
    }

    String appealedBy() {
        return appealedBy;
    }

    String reason() {
        return reason;
    }

    AppealView view(Sheet sheet) {
        return new AppealView(
                id,
                sheet.shownPerson(appealedBy),
                sheet.shownName(appealedBy),
                reason,
                appealedAt,
                granted,
                answeredBy == null ? null : sheet.reader().name(answeredBy),
                comment,
                answeredAt);
    }
}
