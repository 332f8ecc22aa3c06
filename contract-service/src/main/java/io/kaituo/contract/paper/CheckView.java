package io.kaituo.contract.paper;

import io.kaituo.contract.signing.SignatureView;
import java.util.List;

/**
 * What a check of the issued document found.
 *
 * @param sha256     on record
 * @param unchanged  the file in store is still that file
 * @param signatures in the file, as it is now
 */
record CheckView(String sha256, boolean unchanged, List<SignatureView> signatures) {}
