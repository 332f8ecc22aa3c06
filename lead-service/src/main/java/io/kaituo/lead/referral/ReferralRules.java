package io.kaituo.lead.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.events.Money;
import io.kaituo.lead.Amount;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.web.Refused;
import java.math.BigDecimal;

/** When and with how much whoever brings a customer is thanked, as the playbook has it; the limit is for compliance. */
record ReferralRules(When rewardWhen, Money rewardLimit) {

    private static final ReferralRules USUAL = new ReferralRules(When.WON, new Money(new BigDecimal("200"), "CNY"));

    /** What is rewarded. */
    enum When {
        /** The introduction itself. */
        @JsonProperty("registered")
        REGISTERED,
        /** The deal that came of it. */
        @JsonProperty("won")
        WON
    }

    private record Leads(ReferralRules referral) {}

    static ReferralRules of(Playbook playbook) {
        var rules = playbook.section("leads", Leads.class).referral();
        return rules == null ? USUAL : rules;
    }

    boolean isDue(boolean won) {
        return won || rewardWhen == When.REGISTERED;
    }

    /**
     * @throws Refused 422 for more than the limit, or for another currency than the limit's
     */
    void allow(Amount worth) {
        boolean comparable = worth.currency().getCurrencyCode().equals(rewardLimit.currency());
        if (!comparable || worth.amount().compareTo(rewardLimit.amount()) > 0) {
            throw Refused.unprocessable(
                    "referral.reward-limit", rewardLimit.amount().toPlainString(), rewardLimit.currency());
        }
    }
}
