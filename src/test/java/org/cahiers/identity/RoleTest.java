package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void theNamesOfRolesAreThoseOfTheRouteTableAndTheDatabase() {
    assertEquals(
        List.of(
            "participant", "facilitator", "moderator", "editor", "spokesperson", "administrator"),
        Arrays.stream(Role.values()).map(Role::code).toList());
  }

  @Test
  void anUnknownNameIsNoRole() {
    assertEquals(Optional.empty(), Role.of("emperor"));
    assertEquals(Optional.of(Role.EDITOR), Role.of("editor"));
  }
}
