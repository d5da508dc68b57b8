package org.rtmscoverage.benefits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.vocabulary.NetworkStatus;

/**
 * What decides which rows count for the planned course.
 *
 * @param placeOfService place of service code, for example 11; null if not said
 * @param network whether the provider is contracted
 * @param serviceDate first day of service
 */
public record BenefitContext(
    @Nullable String placeOfService, NetworkStatus network, LocalDate serviceDate) {}
