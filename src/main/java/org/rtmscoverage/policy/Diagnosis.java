package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.DiagnosisCode;

/**
 * A diagnosis.
 *
 * @param code ICD-10-CM
 * @param primary whether it is the reason for treatment
 * @param confirmedBy role word of who confirmed it, for example PSYCHIATRIST; null if not said
 */
public record Diagnosis(DiagnosisCode code, boolean primary, @Nullable String confirmedBy) {}
