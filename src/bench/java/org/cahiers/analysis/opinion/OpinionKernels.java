package org.cahiers.analysis.opinion;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The map of opinion of 20,000 people and 500 statements of which each scored a tenth. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class OpinionKernels {

  private static final int PEOPLE = 20_000;
  private static final int STATEMENTS = 500;

  private ScoreMatrix matrix;

  @Setup
  public void scores() {
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.FIVE_POINTS);
    Dice dice = new Dice(1, 1);
    for (int i = 0; i < PEOPLE; i++) {
      for (int j = 0; j < STATEMENTS; j++) {
        if (dice.uniform() < .1) {
          double lean = j % 3 == i % 3 ? 1.2 : -.4;
          int score = (int) Math.clamp(Math.round(3 + lean + dice.gaussian()), 1L, 5L);
          builder.add("person " + i, "statement " + j, score);
        }
      }
    }
    matrix = builder.build();
  }

  /** Two principal directions, and everybody's place on them. */
  @Benchmark
  public double[] projection() {
    return Projection.of(matrix.scores(), 2).place(matrix.scores());
  }

  /** The whole report. */
  @Benchmark
  public OpinionReport report() {
    return OpinionGroups.find(matrix, OpinionParameters.DEFAULT);
  }
}
