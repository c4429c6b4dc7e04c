package org.cahiers.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A busy hour of 2007, some seconds of it: 25,000 visitors an hour, each reading nine pages; every
 * third is a member and gives three scores among them, every twentieth posts. Visitors come when
 * they come, whether the server keeps up or not: what a request takes is counted from when it was
 * due.
 */
final class MixedDay {

  static final String NAME = "mixed day of 2007";
  private static final double VISITORS_A_SECOND = 25_000 / 3_600.0;
  private static final int PAGES = 9;
  private static final double SECONDS_BETWEEN_PAGES = 2;
  private static final int MEMBERS = 600;
  private static final int THREADS = 32;
  private static final int READ = 100_000;

  private record Due(long at, Visit visit, int step) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return Long.compare(at, other.at);
    }
  }

  private record Visit(Guest guest, boolean member, boolean poster, long seed) {}

  private final Product product;
  private final People people;
  private final Writing writing;
  private final double seconds;
  private List<Long> scorable = List.of();
  private List<Long> read = List.of();

  MixedDay(Product product, Writing writing, double seconds) {
    this.product = product;
    this.people = new People(product);
    this.writing = writing;
    this.seconds = seconds;
  }

  Measured run() throws Exception {
    List<Guest> members = people.members(MEMBERS);
    scorable = people.contributions(1, Writing.SCORED, MEMBERS);
    read = people.contributions(1, READ, 0);
    try (Wire wire = product.connect()) {
      for (Guest member : members) member.token(wire, "/score-box/" + scorable.getFirst());
    }
    List<Due> plan = plan(members);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    Set<String> problems = java.util.concurrent.ConcurrentHashMap.newKeySet();
    Product.Spent before = product.spent();
    long start = System.nanoTime();
    List<Callable<Void>> callers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++)
      callers.add(
          () -> {
            try (Wire wire = product.connect()) {
              for (int n = next.getAndIncrement(); n < plan.size(); n = next.getAndIncrement()) {
                Due due = plan.get(n);
                long wait = start + due.at - System.nanoTime();
                if (wait > 0) TimeUnit.NANOSECONDS.sleep(wait);
                if (go(wire, due, problems))
                  micros.add((System.nanoTime() - start - due.at) / 1_000);
                else failed.incrementAndGet();
              }
            }
            return null;
          });
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var each : threads.invokeAll(callers)) each.get();
    }
    problems.forEach(System.err::println);
    double took = (System.nanoTime() - start) / 1e9;
    return new Measured(
        NAME,
        THREADS,
        micros.stream().mapToLong(Long::longValue).toArray(),
        failed.get(),
        took,
        product.spent().since(before));
  }

  private List<Due> plan(List<Guest> members) {
    SplittableRandom random = new SplittableRandom(2007);
    List<Due> plan = new ArrayList<>();
    int visitors = (int) (seconds * VISITORS_A_SECOND);
    for (int v = 0; v < visitors; v++) {
      boolean member = v % 3 == 0;
      Guest guest = member ? members.get(v / 3 % MEMBERS) : new Guest(v, null);
      Visit visit = new Visit(guest, member, member && v % 20 < 3, random.nextLong());
      double at = (random.nextDouble() * 1.2 - .2) * seconds;
      for (int step = 0; step < PAGES + 4; step++) {
        if (at >= 0 && at < seconds) plan.add(new Due((long) (at * 1e9), visit, step));
        at += random.nextDouble() * 2 * SECONDS_BETWEEN_PAGES;
      }
    }
    plan.sort(null);
    return plan;
  }

  private boolean go(Wire wire, Due due, Set<String> problems) {
    SplittableRandom random = new SplittableRandom(due.visit.seed + due.step);
    try {
      Guest guest = due.visit.guest;
      if (due.step >= PAGES) {
        if (!due.visit.member) return guest.reads(wire, "/debates/debat-1");
        if (due.step == PAGES && due.visit.poster) return writing.posts(wire, guest, random);
        return Writing.scores(wire, guest, scorable, random);
      }
      String path = path(due.step, random);
      int status = guest.get(wire, path).status();
      if (status != 200) problems.add(path + " " + status);
      return status == 200;
    } catch (Exception e) {
      problems.add(e.toString());
      return false;
    }
  }

  private String path(int step, SplittableRandom random) {
    int debate = 1 + Speech.skewed(random, 5);
    return switch (step) {
      case 0 -> "/";
      case 1 -> "/debates";
      case 2, 3 -> "/debates/debat-" + debate;
      case 4 -> "/debates/debat-" + debate + "?sort=recent";
      case 5 -> "/search?q=" + Reading.encoded(Reading.WORDS[random.nextInt(8)]);
      case 6 -> "/debates/debat-" + debate + "/score";
      default -> contribution(random);
    };
  }

  private String contribution(SplittableRandom random) {
    return "/debates/debat-1/contributions/" + read.get(random.nextInt(read.size()));
  }
}
