package org.cahiers.analysis.rank;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One number of an explanation and the numbers it was worked out from.
 *
 * @param quantity what it is
 * @param value its value, in the unit of the quantity
 * @param formula how the value follows from the children, with the {@link Quantity#key() key} of
 *     each in braces, as <code>{mean} − {deviation}</code>; empty for a given number
 * @param children the numbers named in the formula, in order of appearance
 */
public record Factor(Quantity quantity, double value, String formula, List<Factor> children) {

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  public Factor {
    children = List.copyOf(children);
  }

  static Factor given(Quantity quantity, double value) {
    return new Factor(quantity, value, "", List.of());
  }

  static Factor computed(Quantity quantity, double value, String formula, Factor... children) {
    return new Factor(quantity, value, formula, List.of(children));
  }

  /** The formula with a word or a number in place of each key. */
  public String formula(Function<Factor, String> shown) {
    Matcher name = NAME.matcher(formula);
    return name.replaceAll(found -> Matcher.quoteReplacement(shown.apply(child(found.group(1)))));
  }

  private Factor child(String key) {
    for (Factor child : children) {
      if (child.quantity.key().equals(key)) {
        return child;
      }
    }
    throw new IllegalStateException(
        "formula of " + quantity + " names " + key + ", which is no child of it");
  }
}
