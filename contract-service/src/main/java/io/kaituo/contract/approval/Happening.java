package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * One line of an approval's history.
 *
 * @param what such as {@code agreed}; the text's key is {@code happened.<what>}
 * @param by   who did it; null where nobody did
 * @param to   whom it concerns
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Happening(Instant at, String what, int step, String by, List<String> to, String comment) {}
