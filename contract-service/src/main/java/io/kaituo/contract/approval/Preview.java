package io.kaituo.contract.approval;

import io.kaituo.contract.CalendarDay;
import io.kaituo.contract.approval.ApprovalSubject.Facts;
import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.contract.authority.Authority;
import io.kaituo.events.Money;
import io.kaituo.platform.playbook.Playbook;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A matter that might be: who approves 1.2M in east at 18 %? */
public class Preview {

    private static final UUID NONE = new UUID(0, 0);

    @QueryParam("region")
    String region;

    @QueryParam("type")
    @DefaultValue("contract")
    @Pattern(regexp = "proposal|quote|contract")
    String type;

    @QueryParam("amount")
    @NotNull
    @DecimalMin("0")
    BigDecimal amount;

    @QueryParam("currency")
    @DefaultValue("CNY")
    @Pattern(regexp = "[A-Z]{3}")
    String currency;

    @QueryParam("discount")
    @DecimalMin("0")
    @DecimalMax("100")
    @Parameter(description = "Percent off the list price; left out where none is known")
    BigDecimal discount;

    @QueryParam("belowAuthority")
    @Parameter(description = "Whether the price is below the rep's authority; follows from the discount when left out")
    Boolean belowAuthority;

    @QueryParam("nonStandard")
    @DefaultValue("false")
    boolean nonStandard;

    @QueryParam("kind")
    String kind;

    @CalendarDay
    @QueryParam("wantedOn")
    LocalDate wantedOn;

    @QueryParam("requestedBy")
    @Parameter(description = "Id of the person who would submit it; anybody when left out")
    String requestedBy;

    Matter matter(String where, Playbook playbook) {
        String needed = Authority.ordinarily(discount, playbook).word();
        boolean below = belowAuthority == null ? !needed.equals("rep") : belowAuthority;
        var facts = new Facts(requestedBy, NONE, NONE, kind, discount, below, nonStandard, wantedOn, needed, List.of());
        return new Matter(type, NONE, where, "", "", 1, "", new Money(amount, currency), facts, Map.of());
    }
}
