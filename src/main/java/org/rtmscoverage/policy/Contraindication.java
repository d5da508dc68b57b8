package org.rtmscoverage.policy;

import org.jspecify.annotations.Nullable;

/**
 * A row of contraindications.csv.
 *
 * @param itemKey item_key
 * @param group safety-screen group; null for context items
 * @param item in words
 */
public record Contraindication(String itemKey, @Nullable String group, String item) {}
