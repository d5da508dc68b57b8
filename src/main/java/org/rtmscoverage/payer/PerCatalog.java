package org.rtmscoverage.payer;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made of a catalog and costs too much to be made for every request. Kept until
 * another catalog is used.
 *
 * @param <T> what is made
 */
public final class PerCatalog<T> {

  private final Function<PayerCatalog, T> maker;
  private final AtomicReference<@Nullable Made<T>> last = new AtomicReference<>();

  /**
   * Makes nothing yet.
   *
   * @param maker makes it of a catalog; may be called twice for one catalog
   */
  public PerCatalog(Function<PayerCatalog, T> maker) {
    this.maker = maker;
  }

  /**
   * What is made of a catalog.
   *
   * @param catalog the catalog
   * @return made of this very catalog
   */
  public T of(PayerCatalog catalog) {
    Made<T> kept = last.get();
    if (kept != null && kept.catalog() == catalog) {
      return kept.value();
    }
    T value = maker.apply(catalog);
    last.set(new Made<>(catalog, value));
    return value;
  }

  /**
   * What was made, with what it was made of.
   *
   * @param catalog the catalog
   * @param value what was made
   * @param <T> its type
   */
  private record Made<T>(PayerCatalog catalog, T value) {}
}
