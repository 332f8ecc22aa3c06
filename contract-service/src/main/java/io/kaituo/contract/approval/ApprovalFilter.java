package io.kaituo.contract.approval;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which approvals of a list; what is left out does not narrow it. */
public class ApprovalFilter {

    @QueryParam("mine")
    @Parameter(description = "Only what the caller may decide; otherwise what their people asked for")
    boolean mine;

    @QueryParam("region")
    String region;

    @QueryParam("status")
    ApprovalStatus status;
}
