package org.rtmscoverage.web.view;

import org.jspecify.annotations.Nullable;

/**
 * An entity that runs the behavioural benefits of a payer.
 *
 * @param name its name
 * @param payerId its electronic payer id
 * @param phone its telephone
 * @param knownAs our name of it, where it is itself a payer known here; null if not
 */
public record PayerCarveOutView(
    String name, @Nullable String payerId, @Nullable String phone, @Nullable String knownAs) {}
