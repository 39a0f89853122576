package basin.testkit.formula;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a formula by recursive descent: sums of products of powers, left to right. */
final class FormulaReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+[.]?[0-9]*(e[-+]?[0-9]+)?");

  private final String text;
  private int place;

  private FormulaReader(String text) {
    this.text = text;
  }

  /**
   * The formula that a text is.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Term read(String text) {
    FormulaReader reader = new FormulaReader(text.replace(" ", ""));
    Term sum = reader.sum();
    if (reader.place != reader.text.length()) {
      throw reader.expected("an operator");
    }
    return sum;
  }

  private Term sum() {
    Term left = product();
    while (true) {
      Term a = left;
      if (next("+")) {
        Term b = product();
        left = x -> a.at(x).plus(b.at(x), 1);
      } else if (next("-")) {
        Term b = product();
        left = x -> a.at(x).plus(b.at(x), -1);
      } else {
        return left;
      }
    }
  }

  private Term product() {
    Term left = signed();
    while (true) {
      Term a = left;
      if (next("*")) {
        Term b = signed();
        left = x -> a.at(x).times(b.at(x));
      } else if (next("/")) {
        Term b = signed();
        left = x -> a.at(x).times(b.at(x).power(-1));
      } else {
        return left;
      }
    }
  }

  private Term signed() {
    if (next("-")) {
      Term positive = signed();
      return x -> negated(positive.at(x));
    }
    Term base = atom();
    if (!next("**")) {
      return base;
    }
    double power = number();
    return x -> base.at(x).power(power);
  }

  private static Jet negated(Jet jet) {
    return jet.map(-jet.value(), -1, 0);
  }

  private Term atom() {
    if (next("(")) {
      Term inside = sum();
      require(")");
      return inside;
    }
    if (next("pi")) {
      return x -> Jet.constant(Math.PI, x.length);
    }
    if (next("x")) {
      int i = (int) number();
      return x -> Jet.coordinate(x, i);
    }
    if (place < text.length() && Character.isLetter(text.charAt(place))) {
      return function();
    }
    double constant = number();
    return x -> Jet.constant(constant, x.length);
  }

  private Term function() {
    int from = place;
    while (place < text.length() && Character.isLetter(text.charAt(place))) {
      place++;
    }
    String name = text.substring(from, place);
    require("(");
    Term first = sum();
    Term whole = next(",") ? ofAll(name, first) : Functions.of(name, first);
    require(")");
    return whole;
  }

  /** Of the first, and all that follow. */
  private Term ofAll(String name, Term first) {
    Term whole = Functions.of(name, first, sum());
    while (next(",")) {
      whole = Functions.of(name, whole, sum());
    }
    return whole;
  }

  private double number() {
    Matcher number = NUMBER.matcher(text);
    if (!number.find(place) || number.start() != place) {
      throw expected("a number");
    }
    place = number.end();
    return Double.parseDouble(number.group());
  }

  private void require(String symbol) {
    if (!next(symbol)) {
      throw expected(symbol);
    }
  }

  private boolean next(String symbol) {
    boolean there = text.startsWith(symbol, place);
    place += there ? symbol.length() : 0;
    return there;
  }

  private IllegalArgumentException expected(String what) {
    return new IllegalArgumentException(
        "%s: column %d: %s is missing".formatted(text, place + 1, what));
  }
}
