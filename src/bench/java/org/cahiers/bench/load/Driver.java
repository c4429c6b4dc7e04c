package org.cahiers.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests over some connections, each as soon as its last was answered, for a bounded time.
 */
final class Driver {

  private static final int MOST_REQUESTS = 400_000;

  /** One request; returns false if the answer is not as expected. */
  @FunctionalInterface
  interface Act {
    boolean go(Wire wire, int connection, SplittableRandom random) throws Exception;
  }

  private record Taken(long[] micros, int failed) {}

  private final Product product;

  Driver(Product product) {
    this.product = product;
  }

  Measured run(String name, int connections, double seconds, Act act)
      throws InterruptedException, ExecutionException, IOException {
    Product.Spent before = product.spent();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    List<Callable<Taken>> callers = new ArrayList<>();
    for (int connection = 0; connection < connections; connection++) {
      int mine = connection;
      callers.add(() -> caller(mine, end, MOST_REQUESTS / connections, act));
    }
    List<Taken> taken = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(connections)) {
      for (Future<Taken> each : threads.invokeAll(callers, 10, TimeUnit.MINUTES))
        taken.add(each.get());
    }
    double took = (System.nanoTime() - start) / 1e9;
    long[] all = taken.stream().flatMapToLong(t -> Arrays.stream(t.micros)).toArray();
    int failed = taken.stream().mapToInt(Taken::failed).sum();
    return new Measured(name, connections, all, failed, took, product.spent().since(before));
  }

  private Taken caller(int connection, long end, int most, Act act) throws IOException {
    SplittableRandom random = new SplittableRandom(2007L + connection);
    long[] micros = new long[most];
    int n = 0;
    int failed = 0;
    try (Wire wire = product.connect()) {
      while (n + failed < most && System.nanoTime() < end) {
        long start = System.nanoTime();
        boolean good;
        try {
          good = act.go(wire, connection, random);
        } catch (Exception e) {
          if (failed == 0) System.err.println(e);
          good = false;
        }
        if (good) micros[n++] = (System.nanoTime() - start) / 1_000;
        else failed++;
      }
    }
    return new Taken(Arrays.copyOf(micros, n), failed);
  }
}
