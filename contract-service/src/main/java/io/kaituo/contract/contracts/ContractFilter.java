package io.kaituo.contract.contracts;

import static io.kaituo.contract.contracts.ContractStatus.VOIDED;

import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.web.ListQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which contracts of a list; what is left out does not narrow it. */
public class ContractFilter {

    private static final String STOOD = "origin.amends is null and status <> :voided";

    @QueryParam("region")
    String region;

    @QueryParam("status")
    ContractStatus status;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("dealId")
    UUID dealId;

    @QueryParam("accountId")
    UUID accountId;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(
            description =
                    "Part of the number, of the deal's or the account's Chinese name, the beginning of a Latin word, pinyin or its initials")
    String q;

    @CalendarDay
    @QueryParam("signedFrom")
    @Parameter(description = "Became binding that day or later; neither amendments nor what was voided since")
    LocalDate signedFrom;

    @CalendarDay
    @QueryParam("signedTo")
    @Parameter(description = "Became binding that day or before; neither amendments nor what was voided since")
    LocalDate signedTo;

    ListQuery narrow(ListQuery query) {
        var narrowed = query.where("status", status)
                .where("deal.ownerId", owner)
                .where("deal.dealId", dealId)
                .where("deal.accountId", accountId);
        if (signedFrom != null) {
            narrowed.and(
                    STOOD + " and seals.signedOn >= :signedFrom", Map.of("signedFrom", signedFrom, "voided", VOIDED));
        }
        if (signedTo != null) {
            narrowed.and(STOOD + " and seals.signedOn <= :signedTo", Map.of("signedTo", signedTo, "voided", VOIDED));
        }
        return narrowed;
    }
}
