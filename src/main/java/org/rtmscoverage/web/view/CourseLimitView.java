package org.rtmscoverage.web.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.course.LimitKind;

/**
 * A limit beside what is planned.
 *
 * @param kind where it comes from
 * @param procedureCode the code it is for; null for all sessions together
 * @param limit how many are left
 * @param planned how many are planned
 * @param exceededFrom day of the first session beyond it; null if it holds
 */
public record CourseLimitView(
    LimitKind kind,
    @Nullable String procedureCode,
    int limit,
    int planned,
    @Nullable LocalDate exceededFrom) {}
