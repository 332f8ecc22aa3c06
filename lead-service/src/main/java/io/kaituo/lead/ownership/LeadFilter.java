package io.kaituo.lead.ownership;

import io.kaituo.platform.web.ListQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which leads of a list; what is left out does not narrow it. */
public class LeadFilter {

    @QueryParam("region")
    String region;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(
            description =
                    "Part of a Chinese name, the beginning of a Latin word, pinyin or its initials, a contact, phone or e-mail")
    String q;

    @QueryParam("status")
    LeadStatus status;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("unowned")
    @Parameter(description = "Only leads that nobody owns, or only others")
    Boolean unowned;

    @QueryParam("source")
    String source;

    @QueryParam("campaign")
    String campaign;

    @QueryParam("tier")
    LeadTier tier;

    @QueryParam("grade")
    LeadGrade grade;

    @QueryParam("category")
    @Size(max = 40)
    @Parameter(description = "Key of one of the playbook's categories")
    String category;

    @QueryParam("noProgressSince")
    @Parameter(description = "Nothing got further since then")
    Instant noProgressSince;

    @QueryParam("overdue")
    @Parameter(description = "Only leads whose first contact is overdue, or only others")
    Boolean overdue;

    @QueryParam("contested")
    @Parameter(description = "Only leads of a company that somebody else had registered, or only others")
    Boolean contested;

    @QueryParam("lateEntry")
    @Parameter(description = "Only leads that were entered too late after their collection, or only others")
    Boolean lateEntry;

    @QueryParam("registeredFrom")
    @Parameter(description = "Registered then or later")
    Instant registeredFrom;

    @QueryParam("registeredTo")
    @Parameter(description = "Registered before then")
    Instant registeredTo;

    @QueryParam("registeredBy")
    @Parameter(description = "Id of whoever put it on the list")
    String registeredBy;

    @QueryParam("scored")
    @Parameter(description = "Only leads that have a score, or only others")
    Boolean scored;

    @QueryParam("scoreFrom")
    @Parameter(description = "With this score or a higher one")
    BigDecimal scoreFrom;

    @QueryParam("scoreTo")
    @Parameter(description = "With a lower score than this")
    BigDecimal scoreTo;

    /** The one region asked for, or null for all of the caller's. */
    public String region() {
        return region;
    }

    ListQuery narrow(ListQuery query) {
        query.where("status", status)
                .where(Ownership.OWNER, owner)
                .where("company.source", source)
                .where("company.campaign", campaign)
                .where("rating.tier", tier)
                .where("rating.grade", grade)
                .where("standing.category", category)
                .where("firstContact.overdue", overdue)
                .where("dispute.contested", contested)
                .where("entry.registeredBy", registeredBy);
        if (scored != null) {
            query.and(scored ? "rating.score is not null" : "rating.score is null", Map.of());
        }
        if (scoreFrom != null) {
            query.and("rating.score >= :scoreFrom", Map.of("scoreFrom", scoreFrom));
        }
        if (scoreTo != null) {
            query.and("rating.score < :scoreTo", Map.of("scoreTo", scoreTo));
        }
        if (noProgressSince != null) {
            query.and(
                    "coalesce(standing.progressedAt, registeredAt) < :noProgressSince",
                    Map.of("noProgressSince", noProgressSince));
        }
        if (lateEntry != null) {
            query.and(lateEntry ? "entry.lateEntryDue is not null" : "entry.lateEntryDue is null", Map.of());
        }
        if (unowned != null) {
            query.and(Ownership.OWNER + (unowned ? " is null" : " is not null"), Map.of());
        }
        if (registeredFrom != null) {
            query.and("registeredAt >= :from", Map.of("from", registeredFrom));
        }
        if (registeredTo != null) {
            query.and("registeredAt < :to", Map.of("to", registeredTo));
        }
        return query;
    }
}
