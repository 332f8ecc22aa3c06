package io.kaituo.contract.proposal;

import io.kaituo.contract.proposal.Tailoring.Need;
import io.kaituo.contract.proposal.Tailoring.NeedKind;
import io.kaituo.contract.proposal.Tailoring.Priority;
import io.kaituo.contract.proposal.Tailoring.Proof;
import io.kaituo.events.Money;
import java.util.List;

/** Offers that the tests of proposals begin with. */
final class Offers {

    private Offers() {}

    static Offer plain(String body) {
        return Offer.of(
                "Crane control for pier 4", Money.yuan("12000"), List.of(new Section("Delivery", body)), null, null);
    }

    /** Everything the eight steps want to see. */
    static Offer tailored() {
        return with(tailoring(), objections());
    }

    static Offer with(Tailoring tailoring, List<Objection> objections) {
        return Offer.of(
                "Crane control for pier 4",
                Money.yuan("12000"),
                List.of(new Section("Delivery", "in May")),
                tailoring,
                objections);
    }

    static Tailoring tailoring() {
        return new Tailoring(
                "Ports pay by the container: 4 % less idle time",
                "Three piers, one control room",
                List.of(
                        new Need("No standstill in the season", NeedKind.RIGID, Priority.HIGH, "Change-over by night"),
                        new Need("Reports on a phone", NeedKind.LATENT, Priority.LOW, null)),
                List.of(new Proof("Pier 2 in figures", "https://example.com/pier-2")));
    }

    static List<Objection> objections() {
        return List.of(
                new Objection(
                        Objection.Topic.PRICE,
                        "Dearer than last year",
                        "Pays back in 9 months",
                        "https://example.com/roi"),
                new Objection(Objection.Topic.LEAD_TIME, "We need it in May", "In stock", "https://example.com/stock"),
                new Objection(
                        Objection.Topic.DATA_SECURITY,
                        "Who sees our data?",
                        "Nobody but you",
                        "https://example.com/audit"));
    }
}
