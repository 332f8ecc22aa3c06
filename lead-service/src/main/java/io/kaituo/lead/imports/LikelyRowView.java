package io.kaituo.lead.imports;

import io.kaituo.lead.duplicates.DuplicateView;

/**
 * A row of a file that may be of a company on the list.
 *
 * @param row       its number in the file
 * @param duplicate the lead it resembles most
 */
record LikelyRowView(int row, String companyName, DuplicateView duplicate) {}
