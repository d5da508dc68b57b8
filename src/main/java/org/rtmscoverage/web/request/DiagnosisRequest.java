package org.rtmscoverage.web.request;

import org.jspecify.annotations.Nullable;

/**
 * A diagnosis.
 *
 * @param code ICD-10-CM code with its dot
 * @param primary whether it is the reason for treatment; false when absent
 * @param confirmedBy role word of who confirmed it, for example PSYCHIATRIST
 */
public record DiagnosisRequest(
    String code, @Nullable Boolean primary, @Nullable String confirmedBy) {}
