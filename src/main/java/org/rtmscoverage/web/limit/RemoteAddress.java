package org.rtmscoverage.web.limit;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Who asks, as far as the connection tells. */
final class RemoteAddress {

  /** One household or office gets 64 bits of IPv6 (RFC 6177), and may change the rest at will. */
  private static final int NETWORK_BYTES = 8;

  private RemoteAddress() {}

  /** The address, of IPv6 the network. */
  static String of(ServerHttpRequest request) {
    InetSocketAddress remote = request.getRemoteAddress();
    if (remote == null || remote.getAddress() == null) {
      return "unknown";
    }
    if (remote.getAddress() instanceof Inet6Address wide) {
      return HexFormat.of().formatHex(Arrays.copyOf(wide.getAddress(), NETWORK_BYTES));
    }
    return remote.getAddress().getHostAddress();
  }
}
