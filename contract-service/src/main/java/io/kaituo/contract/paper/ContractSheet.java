package io.kaituo.contract.paper;

import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.contract.contracts.ContractPaper.Standing;
import io.kaituo.contract.paper.Sheet.Clause;
import io.kaituo.contract.paper.Sheet.Fact;
import io.kaituo.contract.paper.Sheet.Legend;
import io.kaituo.contract.paper.Sheet.Party;
import io.kaituo.contract.paper.Sheet.Running;
import io.kaituo.contract.paper.Sheet.Section;
import io.kaituo.contract.paper.Sheet.Stamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a contract is laid out; what it does not say takes no room. */
class ContractSheet {

    private final ContractPaper contract;
    private final Wording words;
    private final String own;

    /** @param own our name, where the contract does not say it */
    ContractSheet(ContractPaper contract, Wording words, Optional<String> own) {
        this.contract = contract;
        this.words = words;
        this.own = own.orElseGet(() -> words.of("party.blank"));
    }

    /** A copy for reading, marked with what it is worth. */
    Sheet copy() {
        return sheet(words.of("mark." + contract.standing()));
    }

    private Sheet sheet(String watermark) {
        return new Sheet(
                words.language(),
                words.of(contract.amendsNumber() == null ? "contract.title" : "amendment.title"),
                contract.dealName(),
                facts(),
                List.of(party("party.customer", contract.accountName()), party("party.own", own)),
                sections(),
                stamps(),
                words.of("section.stamps"),
                watermark,
                legend(),
                new Running(
                        contract.number(),
                        words.of("revision", contract.revision()),
                        words.of("running.hash", contract.number(), contract.revision(), contract.documentHash()),
                        words.of("running.page"),
                        words.of("running.of"),
                        words.of("running.end")));
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        add(facts, "fact.number", contract.number());
        add(facts, "fact.amends", contract.amendsNumber());
        add(facts, "fact.revision", words.of("revision", contract.revision()));
        add(facts, "fact.drafted", words.day(LocalDate.ofInstant(contract.draftedAt(), words.zone())));
        add(facts, "fact.total", words.sum(contract.total()));
        add(facts, "fact.term", term());
        return facts;
    }

    private void add(List<Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new Fact(words.of(label), value));
        }
    }

    private String term() {
        if (contract.startsOn() == null) {
            return contract.endsOn() == null ? null : words.of("term.until", words.day(contract.endsOn()));
        }
        return contract.endsOn() == null
                ? words.of("term.from", words.day(contract.startsOn()))
                : words.of("term.both", words.day(contract.startsOn()), words.day(contract.endsOn()));
    }

    private Party party(String role, String name) {
        return new Party(words.of(role), name, List.of());
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        if (contract.terms() != null) {
            section(sections, "section.terms", List.of(new Clause(null, contract.terms())));
        }
        return sections;
    }

    private void section(List<Section> sections, String heading, List<Clause> clauses) {
        sections.add(new Section(words.ordinal(sections.size() + 1), words.of(heading), List.of(), List.of(), clauses));
    }

    private List<Stamp> stamps() {
        return List.of(stamp("party.customer", contract.accountName()), stamp("party.own", own));
    }

    private Stamp stamp(String role, String party) {
        return new Stamp(words.of(role), party, false, words.of("stamp.place"), List.of());
    }

    private Legend legend() {
        String how = words.of("legend.text", contract.number(), contract.revision());
        return new Legend(
                contract.standing() == Standing.SIGNED ? how : words.of("legend.unsigned") + "\n" + how,
                contract.documentHash());
    }
}
