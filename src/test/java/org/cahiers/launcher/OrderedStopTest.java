package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedStopTest {

  private final List<String> closed = new ArrayList<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void whatWasStartedLastIsClosedFirst() throws Exception {
    try (var stop = stop()) {
      stop.start(() -> thing("database"));
      stop.start(() -> thing("server"));
    }
    assertEquals(List.of("server", "database"), closed);
  }

  @Test
  void everythingIsClosedOnce() throws Exception {
    var stop = stop();
    stop.start(() -> thing("database"));
    stop.close();
    stop.close();
    assertEquals(List.of("database"), closed);
  }

  @Test
  void aThingThatCannotBeClosedDoesNotKeepTheOthersOpen() throws Exception {
    try (var stop = stop()) {
      stop.start(() -> thing("database"));
      stop.start(
          () ->
              () -> {
                throw new IllegalStateException("stuck");
              });
    }
    assertEquals(List.of("database"), closed);
    assertEquals(
        "While stopping: java.lang.IllegalStateException: stuck\n",
        said.toString(StandardCharsets.UTF_8));
  }

  private OrderedStop stop() {
    return new OrderedStop(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private AutoCloseable thing(String name) {
    return () -> closed.add(name);
  }
}
