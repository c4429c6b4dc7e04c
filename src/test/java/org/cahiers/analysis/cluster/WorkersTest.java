package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

  @ParameterizedTest(name = "{0} threads, {1} pieces")
  @CsvSource({"1, 0", "1, 5", "3, 0", "3, 1", "3, 2", "3, 100"})
  void everyPieceIsDoneOnce(int threads, int pieces) {
    AtomicIntegerArray done = new AtomicIntegerArray(pieces);
    new Workers(threads).each(pieces, done::incrementAndGet);
    for (int i = 0; i < pieces; i++) {
      assertEquals(1, done.get(i));
    }
  }

  @ParameterizedTest(name = "{0} in blocks of {1}: {2}")
  @CsvSource({"0, 4, ''", "1, 4, 0-1", "4, 4, 0-4", "5, 4, 0-4 4-5", "9, 3, 0-3 3-6 6-9"})
  void blocksAreOfOneSizeButTheLast(int n, int size, String expected) {
    List<String> blocks = new ArrayList<>();
    Workers.single().blocks(n, size, (from, to) -> blocks.add(from + "-" + to));
    assertEquals(expected, String.join(" ", blocks));
  }

  @Test
  void asManyThreadsWorkAtOnceAsThereAreAndNoMoreThanPieces() {
    assertEquals(3, atOnce(3, 3));
    assertEquals(2, atOnce(4, 2));
  }

  /** Threads that meet, each in one of the pieces; a piece waits until the others have begun. */
  private static int atOnce(int threads, int pieces) {
    CountDownLatch begun = new CountDownLatch(pieces);
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    AtomicBoolean met = new AtomicBoolean(true);
    new Workers(threads)
        .each(
            pieces,
            i -> {
              seen.add(Thread.currentThread());
              begun.countDown();
              try {
                met.compareAndSet(true, begun.await(20, TimeUnit.SECONDS));
              } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
              }
            });
    assertTrue(met.get(), "all at once");
    return seen.size();
  }

  @Test
  void thereAreNoMoreThreadsThanGiven() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    new Workers(2)
        .each(
            30,
            i -> {
              seen.add(Thread.currentThread());
              LockSupport.parkNanos(1_000_000);
            });
    assertTrue(seen.size() <= 2, seen.toString());
  }

  @Test
  void oneThreadIsTheCallersAndAlsoWhereThereIsOnePiece() {
    Thread own = Thread.currentThread();
    Workers.single().each(3, i -> assertSame(own, Thread.currentThread()));
    new Workers(3).each(1, i -> assertSame(own, Thread.currentThread()));
  }

  @ParameterizedTest(name = "{0} threads")
  @ValueSource(ints = {1, 3})
  void theFailureOfAPieceReachesTheCaller(int threads) {
    Workers workers = new Workers(threads);
    RuntimeException failure = new IllegalStateException("piece 13");
    assertSame(failure, thrown(workers, failure));
    Error error = new AssertionError("no");
    assertSame(error, thrown(workers, error));
  }

  @Test
  void afterAFailureNoFurtherPieceIsBegun() {
    List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
    assertThrows(
        IllegalStateException.class,
        () ->
            new Workers(2)
                .each(
                    1000,
                    i -> {
                      begun.add(i);
                      throw new IllegalStateException();
                    }));
    assertTrue(begun.size() <= 2, "each thread began at most one, not " + begun.size());
  }

  @Test
  void whatNobodyDeclaredIsWrapped() {
    Exception checked = new Exception("checked");
    Throwable thrown = thrown(new Workers(2), checked);
    assertEquals(IllegalStateException.class, thrown.getClass());
    assertSame(checked, thrown.getCause());
  }

  @Test
  void anInterruptedCallerWaitsForTheOthersAndStaysInterrupted() {
    AtomicIntegerArray done = new AtomicIntegerArray(2);
    CountDownLatch begun = new CountDownLatch(2);
    Thread own = Thread.currentThread();
    new Workers(2)
        .each(
            2,
            i -> {
              begun.countDown();
              awaitUninterrupted(begun);
              if (Thread.currentThread() == own) {
                own.interrupt();
              } else {
                awaitUninterrupted(own);
              }
              done.incrementAndGet(i);
            });
    assertTrue(Thread.interrupted(), "and the test no longer is");
    assertArrayEquals(new int[] {1, 1}, new int[] {done.get(0), done.get(1)});
    new Workers(2).each(2, i -> {});
    assertEquals(false, Thread.currentThread().isInterrupted());
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  /** Until the thread has finished its piece and waits for this one. */
  private static void awaitUninterrupted(Thread other) {
    while (other.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void thereIsAtLeastOneThread() {
    assertThrows(IllegalArgumentException.class, () -> new Workers(0));
  }

  private static Throwable thrown(Workers workers, Throwable failure) {
    return assertThrows(
        Throwable.class,
        () ->
            workers.each(
                20,
                i -> {
                  if (i == 13) {
                    WorkersTest.<RuntimeException>sneak(failure);
                  }
                }));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }
}
