package org.cahiers.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/debates/eau?sort=ranked&page=2#list",
        "/search?q=%C3%A9cole",
        "/search?q=école"
      })
  void aWayBackLeadsToThisSite(String address) {
    assertEquals(address, Route.local(address, "/otherwise"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "debates",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "https://elsewhere.example",
        "/debates\r\nSet-Cookie: a=b",
        "/debates/eau\").(,',.",
        "/a b",
        "/%zz"
      })
  void whatLeadsElsewhereOrIsNoAddressDoesNot(String address) {
    assertEquals("/otherwise", Route.local(address, "/otherwise"));
  }
}
