package org.cahiers.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of a network address that neighbours share: what a provider hands out as one piece. */
final class NetworkPrefix {

  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 6;

  /** Only what is a literal address: a name would be looked up in the network. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private NetworkPrefix() {}

  /**
   * @param address as a request brings it
   * @return the first 24 bits of an IPv4 or 48 of an IPv6 address, in hexadecimal; empty for what
   *     is no address
   */
  static Optional<String> of(String address) {
    if (!LITERAL.matcher(address).matches()) return Optional.empty();
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int shared = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
      return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(bytes, shared)));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
