package io.kaituo.lead.category;

import java.time.Instant;
import java.util.List;

/** How customers are spread over the categories now, and where signing does not get on (A7). */
record CategoryBoardView(String region, Instant at, int idleDays, List<CategoryView> categories) {}
