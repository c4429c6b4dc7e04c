package org.cahiers;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cahiers.debate.DebatePlan;
import org.cahiers.debate.DebateRules;
import org.cahiers.identity.AccountId;
import org.cahiers.scoring.Score;
import org.jspecify.annotations.Nullable;

/** Arguments that name nothing there is: numbers that no row has, words that nobody wrote. */
final class Harmless {

  private static final long NO_SUCH_NUMBER = 9_000_000_000_000L;

  private Harmless() {}

  /**
   * @param caller the account that asks
   */
  static Object[] arguments(Parameter[] parameters, AccountId caller) {
    return Stream.of(parameters)
        .map(p -> p.getType() == AccountId.class ? caller : of(p.getType(), p.getName()))
        .toArray();
  }

  private static @Nullable Object of(Class<?> type, String name) {
    if (type == long.class || type == Long.class) return NO_SUCH_NUMBER;
    if (type == int.class || type == Integer.class) return 3;
    if (type == double.class) return 1.0;
    if (type == boolean.class) return false;
    if (type == String.class) return text(name);
    if (type == Instant.class) return Instant.EPOCH;
    if (type == LocalDate.class) return LocalDate.EPOCH;
    if (type == Optional.class) return Optional.empty();
    if (type == Map.class) return Map.of();
    if (type == Set.class) return Set.of();
    if (type == List.class || type == Collection.class) return List.of();
    if (type == InputStream.class) return InputStream.nullInputStream();
    if (type == OutputStream.class) return OutputStream.nullOutputStream();
    if (type == JsonObject.class) return JsonValue.EMPTY_JSON_OBJECT;
    if (type == Score.class) return new Score(3);
    if (type == DebatePlan.class) return plan();
    if (type.isEnum()) return type.getEnumConstants()[0];
    if (type.isArray()) return Array.newInstance(type.getComponentType(), 0);
    if (type.isRecord()) return record(type);
    if (type.isInterface()) return silent(type);
    throw new IllegalStateException("say what a harmless " + type.getName() + " is");
  }

  private static String text(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).endsWith("language") ? "fr" : "nothing-" + name;
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Stream.of(components).map(c -> of(c.getType(), c.getName())).toArray(Object[]::new);
    try {
      Constructor<?> whole = type.getDeclaredConstructor(types);
      whole.setAccessible(true);
      return whole.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("say what a harmless " + type.getName() + " is", e);
    }
  }

  private static DebatePlan plan() {
    var words = new DebatePlan.Words("Theme", "Question?", "");
    return new DebatePlan(
        "nothing",
        "fr",
        Map.of("fr", words),
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        DebateRules.USUAL,
        false);
  }

  /** Has nothing, a request no cookie for example, and does nothing. */
  private static Object silent(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> null);
  }
}
