package basin.reports.truth;

import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A surface written as a formula of x0, x1, …, such as {@code x0**2 + 3*sin(x1)}. */
final class Formula implements Surface {
  private final int dimension;
  private final Term term;

  Formula(String text, int dimension) {
    this.dimension = dimension;
    this.term = new Reader(text.replace(" ", "")).whole();
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public double value(Vec x) {
    return term.at(x.toArray()).value();
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    gradient.set(term.at(x.toArray()).slopes());
  }

  @Override
  public void start(Vec x, RandomStream random) {
    x.fill(0);
  }

  /** A number with its derivatives by every coordinate. */
  private record Dual(double value, double[] slopes) {
    static Dual constant(double value, int n) {
      return new Dual(value, new double[n]);
    }

    /** a·this + b·that to first order, with a value of its own. */
    Dual linear(double result, double a, Dual that, double b) {
      double[] mixed = new double[slopes.length];
      Arrays.setAll(mixed, i -> a * slopes[i] + b * that.slopes[i]);
      return new Dual(result, mixed);
    }

    Dual map(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
      return linear(f.applyAsDouble(value), slope.applyAsDouble(value), this, 0);
    }
  }

  private interface Term {
    Dual at(double[] x);
  }

  /** Reads sums of products of powers, left to right. */
  private static final class Reader {
    private final String text;
    private int place;

    Reader(String text) {
      this.text = text;
    }

    Term whole() {
      Term sum = sum();
      if (place != text.length()) {
        throw new IllegalArgumentException(text + " at " + place);
      }
      return sum;
    }

    private Term sum() {
      Term left = product();
      while (true) {
        if (next("+")) {
          Term a = left;
          Term b = product();
          left = x -> combined(a.at(x), b.at(x), 1);
        } else if (next("-")) {
          Term a = left;
          Term b = product();
          left = x -> combined(a.at(x), b.at(x), -1);
        } else {
          return left;
        }
      }
    }

    private static Dual combined(Dual a, Dual b, double sign) {
      return a.linear(a.value() + sign * b.value(), 1, b, sign);
    }

    private Term product() {
      Term left = signed();
      while (!text.startsWith("**", place)) {
        if (next("*")) {
          Term a = left;
          Term b = signed();
          left = x -> times(a.at(x), b.at(x));
        } else if (next("/")) {
          Term a = left;
          Term b = signed();
          left = x -> times(a.at(x), b.at(x).map(v -> 1 / v, v -> -1 / (v * v)));
        } else {
          return left;
        }
      }
      return left;
    }

    private static Dual times(Dual a, Dual b) {
      return a.linear(a.value() * b.value(), b.value(), b, a.value());
    }

    private Term signed() {
      if (next("-")) {
        Term negated = signed();
        return x -> negated.at(x).map(v -> -v, v -> -1);
      }
      Term base = atom();
      if (!next("**")) {
        return base;
      }
      double power = number();
      return x ->
          base.at(x).map(v -> StrictMath.pow(v, power), v -> power * StrictMath.pow(v, power - 1));
    }

    private Term atom() {
      if (next("(")) {
        Term inside = sum();
        next(")");
        return inside;
      }
      if (next("pi")) {
        return x -> Dual.constant(StrictMath.PI, x.length);
      }
      if (text.charAt(place) == 'x') {
        place++;
        int i = (int) number();
        return x -> {
          Dual dual = Dual.constant(x[i], x.length);
          dual.slopes()[i] = 1;
          return dual;
        };
      }
      if (Character.isLetter(text.charAt(place))) {
        return function();
      }
      double constant = number();
      return x -> Dual.constant(constant, x.length);
    }

    private Term function() {
      String name = text.substring(place, text.indexOf('(', place));
      place += name.length() + 1;
      Term a = sum();
      if (text.startsWith(",", place)) {
        return largest(a, name.equals("min") ? -1 : 1);
      }
      next(")");
      return switch (name) {
        case "abs" -> x -> a.at(x).map(Math::abs, Math::signum);
        case "cos" -> x -> a.at(x).map(StrictMath::cos, v -> -StrictMath.sin(v));
        case "exp" -> x -> a.at(x).map(StrictMath::exp, StrictMath::exp);
        case "flat" -> x -> a.at(x).map(Reader::flat, v -> v == 0 ? 0 : 2 / (v * v * v) * flat(v));
        case "log" -> x -> a.at(x).map(StrictMath::log, v -> 1 / v);
        case "sin" -> x -> a.at(x).map(StrictMath::sin, StrictMath::cos);
        case "sqrt" -> x -> a.at(x).map(Math::sqrt, v -> v == 0 ? 0 : 0.5 / Math.sqrt(v));
        case "tanh" ->
            x -> a.at(x).map(StrictMath::tanh, v -> 1 / (StrictMath.cosh(v) * StrictMath.cosh(v)));
        default -> throw new IllegalArgumentException("no function " + name);
      };
    }

    /** Of all that follow; with −1 the least. */
    private Term largest(Term first, double sign) {
      Term most = first;
      while (next(",")) {
        Term a = most;
        Term b = sum();
        most =
            x -> {
              Dual left = a.at(x);
              Dual right = b.at(x);
              return sign * left.value() >= sign * right.value() ? left : right;
            };
      }
      next(")");
      return most;
    }

    private static double flat(double t) {
      return t == 0 ? 0 : StrictMath.exp(-1 / (t * t));
    }

    private double number() {
      int from = place;
      while (place < text.length()
          && (Character.isDigit(text.charAt(place))
              || text.charAt(place) == '.'
              || text.charAt(place) == 'e'
              || "+-".indexOf(text.charAt(place)) >= 0
                  && place > from
                  && text.charAt(place - 1) == 'e')) {
        place++;
      }
      return Double.parseDouble(text.substring(from, place));
    }

    private boolean next(String symbol) {
      boolean there = text.startsWith(symbol, place);
      place += there ? symbol.length() : 0;
      return there;
    }
  }
}
