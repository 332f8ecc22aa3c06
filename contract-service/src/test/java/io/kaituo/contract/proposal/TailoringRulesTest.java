package io.kaituo.contract.proposal;

import static io.kaituo.contract.proposal.Objection.Topic.DATA_SECURITY;
import static io.kaituo.contract.proposal.Objection.Topic.LEAD_TIME;
import static io.kaituo.contract.proposal.Objection.Topic.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.contract.document.Fault;
import io.kaituo.contract.proposal.Tailoring.Need;
import io.kaituo.contract.proposal.Tailoring.NeedKind;
import io.kaituo.contract.proposal.Tailoring.Priority;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TailoringRulesTest {

    private static final TailoringRules EIGHT_STEPS =
            new TailoringRules(true, true, true, true, true, List.of(PRICE, LEAD_TIME, DATA_SECURITY), true);

    @Test
    void nothing_is_missing_where_everything_is_said() {
        assertThat(EIGHT_STEPS.missing(Offers.tailored())).isEmpty();
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThat(EIGHT_STEPS.missing(Offers.plain("in May")))
                .extracting(Fault::code)
                .containsExactly(
                        "proposal.lacks-industry",
                        "proposal.lacks-size",
                        "proposal.lacks-needs",
                        "proposal.lacks-proof",
                        "proposal.lacks-price",
                        "proposal.lacks-lead-time",
                        "proposal.lacks-data-security");
    }

    @Test
    void R4_4_a_rigid_need_has_an_answer_and_a_latent_one_need_not() {
        var needs = List.of(
                new Need("Uptime", NeedKind.RIGID, Priority.HIGH, " "),
                new Need("Phones", NeedKind.LATENT, Priority.LOW, null),
                new Need("Colour", null, null, null));
        var offer = Offers.with(
                new Tailoring("ports", "three piers", needs, Offers.tailoring().proofs()), Offers.objections());
        assertThat(EIGHT_STEPS.missing(offer))
                .containsExactly(
                        Fault.in("tailoring.needs[0].answer", "proposal.lacks-answer", "Uptime"),
                        Fault.in("tailoring.needs[2].priority", "proposal.lacks-priority", "Colour"),
                        Fault.in("tailoring.needs[2].kind", "proposal.lacks-kind", "Colour"));
    }

    @Test
    void A7_16_an_answer_to_an_objection_leads_to_its_evidence() {
        var objections = List.of(
                new Objection(PRICE, "Too dear", "It pays back", null),
                new Objection(LEAD_TIME, "Too late", null, null),
                new Objection(DATA_SECURITY, "Who sees it?", "Nobody", "https://example.com"));
        assertThat(EIGHT_STEPS.missing(Offers.with(Offers.tailoring(), objections)))
                .containsExactly(
                        Fault.in("objections", "proposal.lacks-lead-time"),
                        Fault.in("objections[0].evidence", "proposal.lacks-evidence", "Too dear"));
    }

    @Test
    void a_playbook_that_asks_for_nothing_gets_nothing() {
        assertThat(TailoringRules.NONE.missing(Offers.plain(""))).isEmpty();
    }
}
