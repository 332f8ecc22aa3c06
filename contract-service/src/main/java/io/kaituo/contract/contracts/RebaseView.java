package io.kaituo.contract.contracts;

import io.kaituo.contract.versions.ClashView;
import io.kaituo.contract.versions.DocumentDiff;
import java.util.List;
import java.util.UUID;

/**
 * What drafting an amendment again on today's terms would mean.
 *
 * @param overtaken whether other terms have come into force since it was drafted
 * @param onto      the contract whose terms hold
 * @param changes   what they say otherwise than those it was drafted on
 * @param clashes   what both changed to something else: somebody must say which stays
 */
record RebaseView(
        boolean overtaken, UUID onto, String number, List<DocumentDiff.Changed> changes, List<ClashView> clashes) {}
