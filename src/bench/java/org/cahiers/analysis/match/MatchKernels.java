package org.cahiers.analysis.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is like a text, among many; every call is measured, for the slowest of a hundred. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 4)
public class MatchKernels {

  @Param({"10000", "100000"})
  public int posts;

  private SimilarPosts similar;
  private final Random random = new Random(5);

  @Setup
  public void posts() {
    List<Post> all = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      all.add(post("post " + i));
    }
    similar = SimilarPosts.of(all);
  }

  private Post post(String id) {
    StringBuilder text = new StringBuilder();
    int subject = random.nextInt(300);
    for (int w = 0; w < 20; w++) {
      int word = (int) Math.pow(20_000, random.nextDouble());
      text.append(spelt(w % 2 == 0 ? word : subject * 61 + word % 50)).append(' ');
    }
    return Post.of(id, "fr", "", text.toString());
  }

  private static String spelt(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 400; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }

  @Benchmark
  public List<SimilarPost> similar() {
    return similar.to(post("new"), 10);
  }
}
