package io.kaituo.lead.imports;

import io.kaituo.lead.duplicates.DuplicateView;

/**
 * A row of a file that may be of a company on the list, or of one that another row names.
 *
 * @param row       its number in the file
 * @param likeRow   the number of the earlier row it resembles more than any lead; absent when it resembles a lead
 * @param duplicate what it resembles most: that lead, or that row, which nobody owns yet
 */
record LikelyRowView(int row, String companyName, Integer likeRow, DuplicateView duplicate) {}
