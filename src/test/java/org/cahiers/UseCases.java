package org.cahiers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The doors of the rooms, each with who may come in: the file {@code use-cases}, one line each of
 * room, class and method, and {@code anyone}, {@code signed-in}, roles joined by {@code |}, or one
 * of two words for doors that ask nobody:
 *
 * <ul>
 *   <li>{@code given}: acts for the account that it is given; pages give that of their caller
 *   <li>{@code inside}: only for doors and jobs, which have asked already or answer to nobody
 * </ul>
 */
final class UseCases {

  static final String GIVEN = "given";
  static final String INSIDE = "inside";

  private static final String HOUSE = "org.cahiers.";
  private static final Set<String> NO_ROOMS = Set.of("analysis", "platform", "launcher");

  private UseCases() {}

  static Map<String, String> table() {
    Map<String, String> rows = new TreeMap<>();
    try (var file = UseCases.class.getResourceAsStream("/use-cases");
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        if (line.isBlank() || line.startsWith("#")) continue;
        String[] words = line.trim().split("\\s+");
        if (words.length != 2 || rows.put(words[0], words[1]) != null)
          throw new IllegalStateException("use-cases: not one door and who may: " + line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  static Class<?> door(String name) throws ClassNotFoundException {
    return Class.forName(HOUSE + name.substring(0, name.lastIndexOf('.')));
  }

  static boolean opensTo(String who, String role) {
    return switch (who) {
      case "anyone" -> true;
      case "signed-in" -> !role.equals("visitor");
      default -> Arrays.asList(who.split("\\|")).contains(role);
    };
  }

  /** Whether others get in here: an application-scoped bean of a room, no page and no resource. */
  static boolean isDoor(Class<?> bean) {
    String[] place = bean.getPackageName().split("\\.");
    return Modifier.isPublic(bean.getModifiers())
        && bean.isAnnotationPresent(ApplicationScoped.class)
        && bean.getName().startsWith(HOUSE)
        && !NO_ROOMS.contains(place[2])
        && Stream.of(place).noneMatch(part -> part.equals("web") || part.equals("rest"));
  }

  /**
   * What can be asked there; what a socket of another room asks for is that room's affair, and news
   * is not asked.
   */
  static List<Method> methods(Class<?> door) {
    return Stream.of(door.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
        .filter(m -> !m.isSynthetic() && !isOfASocket(door, m) && !hearsNews(m))
        .toList();
  }

  /** As in the table: {@code identity.SignIn.signIn}. */
  static String name(Method method) {
    return method.getDeclaringClass().getName().substring(HOUSE.length()) + "." + method.getName();
  }

  private static boolean hearsNews(Method method) {
    return Stream.of(method.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(Observes.class));
  }

  private static boolean isOfASocket(Class<?> door, Method method) {
    return Stream.of(door.getInterfaces())
        .flatMap(socket -> Stream.of(socket.getMethods()))
        .anyMatch(
            asked ->
                asked.getName().equals(method.getName())
                    && Arrays.equals(asked.getParameterTypes(), method.getParameterTypes()));
  }
}
