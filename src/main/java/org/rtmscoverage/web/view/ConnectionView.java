package org.rtmscoverage.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rtmscoverage.payer.Protocol;

/**
 * How a payer is reached, and its state now.
 *
 * @param protocol wire format
 * @param serviceTypes service type codes asked, best first
 * @param status state of the connection; null if it is not known
 */
public record ConnectionView(
    Protocol protocol, List<String> serviceTypes, @Nullable PayerStatusView status) {
  /** Keeps copies of what it is given. */
  public ConnectionView {
    serviceTypes = List.copyOf(serviceTypes);
  }
}
