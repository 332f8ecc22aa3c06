package io.kaituo.lead.contest;

import java.util.List;
import java.util.UUID;

/**
 * All leads of one company side by side, the first registered first.
 *
 * @param open whether a manager still has to rule
 */
record ContestView(
        UUID firstLeadId, String region, boolean open, List<ContestedLeadView> leads, List<RulingView> rulings) {}
