package io.kaituo.contract.paper;

import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.contract.signing.SealView;
import io.kaituo.platform.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lays contracts out, in a language and in the time of their region. */
@ApplicationScoped
class Layout {

    private final Calendars calendars;
    private final Optional<String> own;

    Layout(Calendars calendars, @ConfigProperty(name = "kaituo.company.name") Optional<String> own) {
        this.calendars = calendars;
        this.own = own;
    }

    /** The reader's language; the document's own where the reader names none. */
    Wording words(ContractPaper contract, Wording.Choice asked) {
        return new Wording(
                asked.or(contract.document().content().language()),
                calendars.of(contract.region()).zone());
    }

    /** For reading: it says across each page what it is worth. */
    Sheet copy(ContractPaper contract, List<SealView> seals, Wording words) {
        return new ContractSheet(contract, seals, words, own).copy();
    }

    /** For the parties. */
    Sheet original(ContractPaper contract, List<SealView> seals, Wording words) {
        return new ContractSheet(contract, seals, words, own).original();
    }
}
