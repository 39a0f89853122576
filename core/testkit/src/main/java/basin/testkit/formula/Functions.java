package basin.testkit.formula;

/** What formulas call by name. */
final class Functions {
  private Functions() {}

  /**
   * A function of one number.
   *
   * @throws IllegalArgumentException if none has this name
   */
  static Term of(String name, Term of) {
    return switch (name) {
      case "abs" -> x -> size(of.at(x));
      case "cos" -> x -> cosine(of.at(x));
      case "exp" -> x -> exponential(of.at(x));
      case "flat" -> x -> flat(of.at(x));
      case "log" -> x -> logarithm(of.at(x));
      case "sin" -> x -> sine(of.at(x));
      case "sqrt" -> x -> of.at(x).power(0.5);
      case "tanh" -> x -> tanh(of.at(x));
      default -> throw unknown(name, "one number");
    };
  }

  /**
   * A function of two, or of more, one after the other.
   *
   * @throws IllegalArgumentException if none has this name
   */
  static Term of(String name, Term first, Term second) {
    return switch (name) {
      case "max" -> x -> larger(first.at(x), second.at(x), 1);
      case "min" -> x -> larger(first.at(x), second.at(x), -1);
      default -> throw unknown(name, "two numbers");
    };
  }

  private static IllegalArgumentException unknown(String name, String arguments) {
    return new IllegalArgumentException("no function of " + arguments + " is called " + name);
  }

  /** Its slope at 0 is 0. */
  private static Jet size(Jet a) {
    return a.map(Math.abs(a.value()), Math.signum(a.value()), 0);
  }

  private static Jet sine(Jet a) {
    double sine = StrictMath.sin(a.value());
    return a.map(sine, StrictMath.cos(a.value()), -sine);
  }

  private static Jet cosine(Jet a) {
    double cosine = StrictMath.cos(a.value());
    return a.map(cosine, -StrictMath.sin(a.value()), -cosine);
  }

  private static Jet exponential(Jet a) {
    double e = StrictMath.exp(a.value());
    return a.map(e, e, e);
  }

  private static Jet logarithm(Jet a) {
    double v = a.value();
    return a.map(StrictMath.log(v), 1 / v, -1 / (v * v));
  }

  private static Jet tanh(Jet a) {
    double t = StrictMath.tanh(a.value());
    double sech = 1 / StrictMath.cosh(a.value()); // 1 − t² has no digits left where t is near 1
    return a.map(t, sech * sech, -2 * t * sech * sech);
  }

  /** (a + b ± |a − b|)/2. */
  private static Jet larger(Jet a, Jet b, double sign) {
    Jet twice = a.plus(b, 1).plus(size(a.plus(b, -1)), sign);
    return twice.map(twice.value() / 2, 0.5, 0);
  }

  private static Jet flat(Jet a) {
    double v = a.value();
    double e = v == 0 ? 0 : StrictMath.exp(-1 / (v * v));
    return e == 0
        ? a.map(0, 0, 0)
        : a.map(e, 2 * e / (v * v * v), e * (4 / (v * v) - 6) / (v * v * v * v));
  }
}
