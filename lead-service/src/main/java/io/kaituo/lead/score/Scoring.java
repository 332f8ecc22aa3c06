package io.kaituo.lead.score;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** How a lead gets its score: the playbook weighs what somebody judged, and a low score is good for a while only. */
@ApplicationScoped
class Scoring {

    /** The deadline by which a lead below the threshold is judged again. */
    static final String AGAIN = "rescore";

    private final LeadScores scores;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    Scoring(
            LeadScores scores,
            Playbooks playbooks,
            Calendars calendars,
            Deadlines deadlines,
            Outbox outbox,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.scores = scores;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<LeadScore> judge(Lead lead, ScoreLead asked) {
        return playbooks.of(lead.region()).chain(playbook -> {
            var rules = ScoreRules.of(playbook);
            var made = LeadScore.of(
                    lead, judgements(asked, rules), rules, playbook.pinned(), caller.id(), clock.instant());
            outbox.publish(made.rate(lead));
            startClock(lead, made, rules);
            return scores.add(lead.region(), lead.id(), made);
        });
    }

    private void startClock(Lead lead, LeadScore made, ScoreRules rules) {
        if (made.isHigh() || rules.rescoreAfter() == null) {
            deadlines.cancel(AGAIN, lead.id());
            return;
        }
        var due = calendars.of(lead.region()).due(clock.instant(), rules.rescoreAfter());
        made.againBy(due.at());
        deadlines.schedule(Deadline.at(due, AGAIN, lead.id(), lead.region()));
    }

    private List<Judgement> judgements(ScoreLead asked, ScoreRules rules) {
        return Arrays.stream(Dimension.values())
                .map(dimension -> judgement(dimension, asked, rules))
                .toList();
    }

    private Judgement judgement(Dimension dimension, ScoreLead asked, ScoreRules rules) {
        String evidence = asked.evidenceOf(dimension);
        if (evidence == null || evidence.isBlank()) {
            throw Refused.unprocessable("score.evidence-missing");
        }
        var judged = asked.of(dimension);
        return new Judgement(
                dimension,
                judged.value(),
                rules.weights().of(dimension),
                evidence,
                judged.sources(),
                judged.sources().isEmpty() ? null : verifier(judged));
    }

    private String verifier(JudgeDimension judged) {
        if (judged.verifiedBy() == null) {
            return caller.id();
        }
        return directory
                .person(judged.verifiedBy())
                .orElseThrow(() -> Refused.unprocessable("score.verifier-unknown", judged.verifiedBy()))
                .id();
    }
}
