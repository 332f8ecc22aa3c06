package io.kaituo.contract.paper;

import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.contract.contracts.ContractPaper.Standing;
import io.kaituo.contract.contracts.SealRegister;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.document.Instalment;
import io.kaituo.contract.paper.Sheet.Clause;
import io.kaituo.contract.paper.Sheet.Column;
import io.kaituo.contract.paper.Sheet.Fact;
import io.kaituo.contract.paper.Sheet.Legend;
import io.kaituo.contract.paper.Sheet.Party;
import io.kaituo.contract.paper.Sheet.Running;
import io.kaituo.contract.paper.Sheet.Section;
import io.kaituo.contract.paper.Sheet.Stamp;
import io.kaituo.contract.signing.SealView;
import io.kaituo.events.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a contract is laid out; what it does not say takes no room. */
class ContractSheet {

    private static final int SHORT_HASH = 16;

    private final ContractPaper contract;
    private final List<SealView> seals;
    private final Document document;
    private final Content content;
    private final Wording words;
    private final String customer;
    private final String own;

    /** @param own our name, where the contract does not say it */
    ContractSheet(ContractPaper contract, List<SealView> seals, Wording words, Optional<String> own) {
        this.contract = contract;
        this.seals = seals;
        this.document = contract.document();
        this.content = document.content();
        this.words = words;
        this.customer = name(content.customer()).orElse(contract.accountName());
        this.own = name(content.ours()).or(() -> own).orElseGet(() -> words.of("party.blank"));
    }

    /** A copy for reading, marked with what it is worth. */
    Sheet copy() {
        return sheet(words.of("mark." + contract.standing()));
    }

    /** The document itself. */
    Sheet original() {
        return sheet(null);
    }

    private Sheet sheet(String watermark) {
        return new Sheet(
                words.language(),
                words.of(contract.amendsNumber() == null ? "contract.title" : "amendment.title"),
                contract.dealName(),
                facts(),
                List.of(party("party.customer", customer, content.customer()), party("party.own", own, content.ours())),
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
        return present(
                fact("fact.number", contract.number()),
                fact("fact.amends", contract.amendsNumber()),
                fact(
                        "fact.tender",
                        content.tender() == null ? null : content.tender().number()),
                fact("fact.revision", words.of("revision", contract.revision())),
                fact("fact.drafted", words.day(LocalDate.ofInstant(contract.draftedAt(), words.zone()))),
                fact("fact.total", words.sum(document.total())),
                fact("fact.term", term()));
    }

    private Fact fact(String label, String value) {
        return new Fact(words.of(label), value);
    }

    private static List<Fact> present(Fact... facts) {
        return Stream.of(facts).filter(fact -> fact.value() != null).toList();
    }

    private String term() {
        if (document.startsOn() == null) {
            return document.endsOn() == null ? null : words.of("term.until", words.day(document.endsOn()));
        }
        return document.endsOn() == null
                ? words.of("term.from", words.day(document.startsOn()))
                : words.of("term.both", words.day(document.startsOn()), words.day(document.endsOn()));
    }

    private Party party(String role, String name, io.kaituo.contract.document.Party said) {
        return new Party(
                words.of(role),
                name,
                said == null
                        ? List.of()
                        : present(
                                fact("party.address", said.address()),
                                fact("party.representative", said.representative()),
                                fact("party.signatory", said.signatory())));
    }

    private static Optional<String> name(io.kaituo.contract.document.Party said) {
        return Optional.ofNullable(said).map(io.kaituo.contract.document.Party::name);
    }

    private List<Section> sections() {
        var sections = new Sections(words);
        sections.table(
                "section.lines",
                List.of(
                        text("line.title"),
                        figures("line.quantity"),
                        text("line.unit"),
                        figures("line.price"),
                        figures("line.amount")),
                content.lines(),
                line -> List.of(
                        line.title() == null ? line.productId() : line.title(),
                        line.quantity() == null ? "" : line.quantity().toPlainString(),
                        orNothing(line.unit()),
                        figures(line.price()),
                        figures(line.amount())));
        sections.table(
                "section.payments",
                List.of(
                        text("payment.title"),
                        text("payment.due"),
                        figures("payment.share"),
                        figures("payment.amount")),
                content.payments(),
                this::instalment);
        sections.table(
                "section.deliveries",
                List.of(text("delivery.item"), text("delivery.due"), text("delivery.acceptance")),
                content.deliveries(),
                delivery -> List.of(delivery.item(), words.due(delivery.due()), orNothing(delivery.acceptance())));
        sections.clauses("section.scope", paragraph(content.scope()));
        sections.table(
                "section.penalties",
                List.of(text("penalty.breach"), text("penalty.consequence")),
                content.penalties(),
                penalty -> List.of(penalty.breach(), penalty.consequence()));
        sections.clauses(
                "section.clauses", content.clauses().stream().map(this::clause).toList());
        sections.clauses("section.terms", paragraph(document.terms()));
        return sections.all();
    }

    private List<String> instalment(Instalment instalment) {
        return List.of(
                orNothing(instalment.title()),
                words.due(instalment.due()),
                instalment.percent() == null ? "" : instalment.percent().toPlainString() + " %",
                figures(instalment.amount()));
    }

    /** Its words, what was agreed in it, and what the agreement leaves open. */
    private Clause clause(io.kaituo.contract.document.Clause clause) {
        var said = Stream.concat(
                Stream.of(clause.text(), clause.agreed()), new TreeMap<>(clause.details()).values().stream());
        return new Clause(
                clause.title(),
                said.filter(text -> text != null && !text.isBlank()).collect(Collectors.joining("\n")));
    }

    private static List<Clause> paragraph(String text) {
        return text == null ? List.of() : List.of(new Clause(null, text));
    }

    private Column text(String heading) {
        return new Column(words.of(heading), false);
    }

    private Column figures(String heading) {
        return new Column(words.of(heading), true);
    }

    private String figures(Money money) {
        return money == null ? "" : words.figures(money);
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }

    private List<Stamp> stamps() {
        return List.of(
                stamp("party.customer", customer, SealRegister.Side.CUSTOMER),
                stamp("party.own", own, SealRegister.Side.OWN));
    }

    private Stamp stamp(String role, String party, SealRegister.Side side) {
        return seals.stream()
                .filter(seal -> seal.party() == side)
                .findFirst()
                .map(seal -> new Stamp(words.of(role), party, true, words.of("stamp.sealed"), facts(seal)))
                .orElseGet(() -> new Stamp(words.of(role), party, false, words.of("stamp.place"), List.of()));
    }

    /** The name beside our seal is the signatory's; the customer's was entered by somebody of ours. */
    private List<Fact> facts(SealView seal) {
        String by = seal.party() == SealRegister.Side.OWN ? "stamp.by" : "stamp.entered-by";
        return present(
                fact("stamp.on", words.day(seal.sealedOn())),
                fact(by, seal.recordedByName()),
                fact("stamp.recorded", words.moment(seal.recordedAt())),
                fact(
                        "stamp.text",
                        words.of("revision", seal.revision()) + " · "
                                + seal.documentHash().substring(0, SHORT_HASH)));
    }

    private Legend legend() {
        String how = words.of("legend.text", contract.number(), contract.revision());
        return new Legend(
                contract.standing() == Standing.SIGNED ? how : words.of("legend.unsigned") + "\n" + how,
                contract.documentHash());
    }
}
