package io.kaituo.contract.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A clause as it stands in this document.
 *
 * @param code    the template's, or one of its own
 * @param text    null where a drafter has emptied it
 * @param choice  which of the template's options was agreed; null as long as the document is silent about it
 * @param details what the option leaves open, by code, such as the charge
 * @param agreed  the option in words; follows from the choice
 * @param changed whether title or text differ from the template, or there is none; follows from the template
 */
public record Clause(
        @NotBlank @Size(max = 60) String code,
        @Size(max = 200) String title,
        @Size(max = 20_000) String text,
        @Size(max = 60) String choice,
        Map<@Size(max = 60) String, @Size(max = 1000) String> details,
        String agreed,
        boolean changed) {

    public Clause {
        code = Blank.out(code);
        title = Blank.out(title);
        choice = Blank.out(choice);
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    /** One that no template has. */
    public Clause ofItsOwn() {
        return new Clause(code, title, text == null || text.isBlank() ? null : text, null, null, null, true);
    }
}
