package basin.minima.certificate;

import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A surface written as a formula of x0, x1, … that knows its Hessian: each number carries its first
 * and second derivatives.
 */
public final class Formula implements Surface {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+[.]?[0-9]*(e[-+]?[0-9]+)?");

  private final String text;
  private final int dimension;
  private int place;

  public Formula(String text, int dimension) {
    this.text = text.replace(" ", "");
    this.dimension = dimension;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public double value(Vec x) {
    return at(x).value;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    gradient.set(at(x).first);
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    double[][] second = at(x).second;
    for (int i = 0; i < dimension; i++) {
      hessian.row(i).set(second[i]);
    }
    return true;
  }

  @Override
  public void start(Vec x, RandomStream random) {
    x.fill(0);
  }

  /** A number with its derivatives by all coordinates, once and twice. */
  private record Jet(double value, double[] first, double[][] second) {
    static Jet constant(double value, int n) {
      return new Jet(value, new double[n], new double[n][n]);
    }

    /** a·x + b·y + (c/2)·x² + d·x·y about the values of x and y, which have the value given. */
    static Jet of(double value, Jet x, double a, Jet y, double b, double c, double d) {
      int n = x.first.length;
      Jet jet = constant(value, n);
      for (int i = 0; i < n; i++) {
        jet.first[i] = a * x.first[i] + b * y.first[i];
        for (int j = 0; j < n; j++) {
          jet.second[i][j] =
              a * x.second[i][j]
                  + b * y.second[i][j]
                  + c * x.first[i] * x.first[j]
                  + d * (x.first[i] * y.first[j] + x.first[j] * y.first[i]);
        }
      }
      return jet;
    }

    Jet plus(Jet y, double factor) {
      return of(value + factor * y.value, this, 1, y, factor, 0, 0);
    }

    Jet times(Jet y) {
      return of(value * y.value, this, y.value, y, value, 0, 1);
    }

    Jet map(double result, double slope, double curvature) {
      return of(result, this, slope, this, 0, curvature, 0);
    }

    Jet power(double p) {
      double v = value;
      return map(
          StrictMath.pow(v, p),
          p * StrictMath.pow(v, p - 1),
          p == 1 ? 0 : p * (p - 1) * StrictMath.pow(v, p - 2));
    }
  }

  private Jet at(Vec x) {
    place = 0;
    Jet sum = sum(x);
    if (place != text.length()) {
      throw new IllegalArgumentException(text + " at " + place);
    }
    return sum;
  }

  private Jet sum(Vec x) {
    Jet left = product(x);
    while (true) {
      if (next("+")) {
        left = left.plus(product(x), 1);
      } else if (next("-")) {
        left = left.plus(product(x), -1);
      } else {
        return left;
      }
    }
  }

  private Jet product(Vec x) {
    Jet left = signed(x);
    while (!text.startsWith("**", place)) {
      if (next("*")) {
        left = left.times(signed(x));
      } else if (next("/")) {
        left = left.times(signed(x).power(-1));
      } else {
        return left;
      }
    }
    return left;
  }

  private Jet signed(Vec x) {
    if (next("-")) {
      Jet negated = signed(x);
      return negated.map(-negated.value, -1, 0);
    }
    Jet base = atom(x);
    return next("**") ? base.power(number()) : base;
  }

  private Jet atom(Vec x) {
    if (next("(")) {
      Jet inside = sum(x);
      next(")");
      return inside;
    }
    if (text.charAt(place) == 'x') {
      place++;
      int i = (int) number();
      Jet jet = Jet.constant(x.get(i), dimension);
      jet.first[i] = 1;
      return jet;
    }
    if (next("pi")) {
      return Jet.constant(Math.PI, dimension);
    }
    return Character.isLetter(text.charAt(place)) ? function(x) : Jet.constant(number(), dimension);
  }

  private Jet function(Vec x) {
    String name = text.substring(place, text.indexOf('(', place));
    place += name.length() + 1;
    Jet a = sum(x);
    if (!text.startsWith(",", place)) {
      next(")");
    }
    double v = a.value;
    double sine = StrictMath.sin(v);
    double cosine = StrictMath.cos(v);
    double t = StrictMath.tanh(v);
    return switch (name) {
      case "exp" -> a.map(StrictMath.exp(v), StrictMath.exp(v), StrictMath.exp(v));
      case "log" -> a.map(StrictMath.log(v), 1 / v, -1 / (v * v));
      case "sin" -> a.map(sine, cosine, -sine);
      case "cos" -> a.map(cosine, -sine, -cosine);
      case "sqrt" -> a.power(0.5);
      case "tanh" -> a.map(t, sech(v) * sech(v), -2 * t * sech(v) * sech(v));
      case "abs" -> a.map(Math.abs(v), Math.signum(v), 0);
      case "flat" -> flat(a);
      case "max" -> larger(a, x, 1);
      case "min" -> larger(a, x, -1);
      default -> throw new IllegalArgumentException("no function " + name);
    };
  }

  private static double sech(double v) {
    return 1 / StrictMath.cosh(v);
  }

  /** (a + b ± |a − b|)/2. */
  private Jet larger(Jet a, Vec x, double sign) {
    next(",");
    Jet b = sum(x);
    next(")");
    Jet off = a.plus(b, -1);
    Jet size = off.map(Math.abs(off.value), Math.signum(off.value), 0);
    Jet sum = a.plus(b, 1).plus(size, sign);
    return sum.map(sum.value / 2, 0.5, 0);
  }

  /** e^(−1/t²), and 0 at 0. */
  private static Jet flat(Jet t) {
    double v = t.value;
    double e = v == 0 ? 0 : StrictMath.exp(-1 / (v * v));
    return e == 0
        ? t.map(0, 0, 0)
        : t.map(e, 2 * e / (v * v * v), e * (4 / (v * v) - 6) / (v * v * v * v));
  }

  private double number() {
    Matcher number = NUMBER.matcher(text);
    if (!number.find(place) || number.start() != place) {
      throw new IllegalArgumentException(text + " has no number at " + place);
    }
    place = number.end();
    return Double.parseDouble(number.group());
  }

  private boolean next(String symbol) {
    boolean there = text.startsWith(symbol, place);
    place += there ? symbol.length() : 0;
    return there;
  }
}
