package org.cahiers.analysis.rank;

/** Works out a formula as a reader would: + − × / √ ln max and brackets. */
final class Arithmetic {

  private final String text;
  private int at;

  Arithmetic(String text) {
    this.text = text.replace(" ", "");
  }

  double value() {
    double value = sum();
    if (at != text.length()) {
      throw new IllegalArgumentException(text + " cannot be read at " + at);
    }
    return value;
  }

  private double sum() {
    double value = product();
    while (true) {
      if (skip("+")) {
        value += product();
      } else if (skip("−")) {
        value -= product();
      } else {
        return value;
      }
    }
  }

  private double product() {
    double value = atom();
    while (true) {
      if (skip("×")) {
        value *= atom();
      } else if (skip("/")) {
        value /= atom();
      } else {
        return value;
      }
    }
  }

  private double atom() {
    if (skip("√")) {
      return Math.sqrt(Math.max(0, atom()));
    }
    if (skip("ln(")) {
      return Math.log(closed(sum()));
    }
    if (skip("max(")) {
      double first = sum();
      skip(",");
      return Math.max(first, closed(sum()));
    }
    if (skip("(")) {
      return closed(sum());
    }
    int start = at;
    while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Double.parseDouble(text.substring(start, at));
  }

  private double closed(double value) {
    if (!skip(")")) {
      throw new IllegalArgumentException(text + " lacks a bracket at " + at);
    }
    return value;
  }

  private boolean skip(String token) {
    boolean here = text.startsWith(token, at);
    at += here ? token.length() : 0;
    return here;
  }
}
