package org.rtmscoverage.payer;

import org.jspecify.annotations.Nullable;

/**
 * An entity that runs the behavioural benefits of a payer.
 *
 * @param name its name
 * @param payerId its electronic payer id; null if not known
 * @param phone its telephone; null if not known
 */
public record CarveOut(String name, @Nullable String payerId, @Nullable String phone) {}
