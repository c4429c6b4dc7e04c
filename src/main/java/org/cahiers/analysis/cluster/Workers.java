package org.cahiers.analysis.cluster;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Runs numbered pieces of work on a fixed number of threads.
 *
 * <p>The pieces are cut by the caller and never by the number of threads, and each writes only what
 * is its own; so the result is the same with one thread and with many.
 */
final class Workers {

  private final int threads;

  Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
    this.threads = threads;
  }

  /** The same work on the calling thread only, for work that is itself a piece. */
  static Workers single() {
    return new Workers(1);
  }

  /** Interface of work on the half-open range of a block. */
  interface Block {
    void run(int from, int to);
  }

  /** Cuts {@code [0, n)} into blocks of a fixed size. */
  void blocks(int n, int size, Block block) {
    int pieces = (n + size - 1) / size;
    each(pieces, i -> block.run(i * size, Math.min(n, (i + 1) * size)));
  }

  /** Runs pieces {@code 0 … pieces-1}; the first failure is thrown again. */
  void each(int pieces, IntConsumer piece) {
    if (pieces <= 1 || threads == 1) {
      for (int i = 0; i < pieces; i++) {
        piece.accept(i);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable loop =
        () -> {
          for (int i = next.getAndIncrement();
              i < pieces && failure.get() == null;
              i = next.getAndIncrement()) {
            try {
              piece.accept(i);
            } catch (Throwable thrown) {
              failure.compareAndSet(null, thrown);
            }
          }
        };
    Thread[] others = new Thread[Math.min(threads, pieces) - 1];
    for (int t = 0; t < others.length; t++) {
      others[t] = Thread.ofPlatform().daemon().name("analysis-" + t).start(loop);
    }
    loop.run();
    boolean interrupted = false;
    for (Thread other : others) {
      while (other.isAlive()) {
        try {
          other.join();
        } catch (InterruptedException stop) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    switch (failure.get()) {
      case null -> {}
      case RuntimeException thrown -> throw thrown;
      case Error thrown -> throw thrown;
      case Throwable thrown -> throw new IllegalStateException(thrown);
    }
  }
}
