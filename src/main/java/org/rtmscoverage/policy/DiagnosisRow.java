package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;

/**
 * A row of diagnosis-codes.csv.
 *
 * @param codeUndotted code or prefix without its dot
 * @param prefix whether it is a prefix
 * @param group group, for example MDD
 * @param description short description
 * @param episode single, recurrent or unspecified; null where not applicable
 * @param severity mild, moderate, severe or unspecified; null where not applicable
 * @param psychoticFeatures yes, no or unknown; null where not applicable
 * @param tmsRole tendency across policies, for example insufficient-specificity
 */
public record DiagnosisRow(
    String codeUndotted,
    boolean prefix,
    String group,
    String description,
    @Nullable String episode,
    @Nullable String severity,
    @Nullable String psychoticFeatures,
    String tmsRole) {}
