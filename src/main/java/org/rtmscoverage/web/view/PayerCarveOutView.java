package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * An entity that runs the behavioural benefits of a payer.
 *
 * @param name its name
 * @param payerId its electronic payer id
 * @param phone its telephone
 */
public record PayerCarveOutView(String name, @Nullable String payerId, @Nullable String phone) {}
