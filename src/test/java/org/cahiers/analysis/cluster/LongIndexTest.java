package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongIndexTest {

  @ParameterizedTest(name = "{0} expected")
  @ValueSource(ints = {0, 16, 17, 5000})
  void keysAreNumberedInTheOrderOfTheirFirstAppearance(int expected) {
    LongIndex index = new LongIndex(expected);
    Map<Long, Integer> plain = new LinkedHashMap<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 4000; i++) {
      long key = random.nextInt(3) == 0 ? random.nextInt(500) : random.nextLong();
      assertEquals(plain.getOrDefault(key, -1), index.find(key));
      Integer number = plain.putIfAbsent(key, plain.size());
      assertEquals(number == null ? plain.size() - 1 : number, index.number(key));
      assertEquals(plain.size(), index.size());
    }
    plain.forEach(
        (key, number) -> {
          assertEquals(number, index.find(key));
          assertEquals(key, index.key(number));
        });
  }
}
