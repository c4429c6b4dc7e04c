package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPrefixTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7,          c00002",
    "192.0.2.250,        c00002",
    "2001:db8:7:1::9,    20010db80007",
    "2001:db8:7:ffff::1, 20010db80007",
    "::ffff:192.0.2.7,   c00002"
  })
  void whatNeighboursShareIsLeft(String address, String prefix) {
    assertEquals(Optional.of(prefix), NetworkPrefix.of(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "unknown", "host.example", "cafe", "1.2.3", "999.1.1.1", ":::", "a:b"})
  void whatIsNoAddressIsPassedOverAndLookedUpNowhere(String text) {
    assertEquals(Optional.empty(), NetworkPrefix.of(text));
  }
}
