package io.kaituo.lead.grade;

import io.kaituo.lead.ownership.LeadGrade;
import io.kaituo.platform.calendar.Span;

/**
 * Which leads have a grade (R2.6).
 *
 * @param when         CEL over the key facts; null for every lead that is left
 * @param regradeAfter how long the grade may be relied on; null for ever
 */
record GradeRule(LeadGrade grade, String when, Span regradeAfter) {}
