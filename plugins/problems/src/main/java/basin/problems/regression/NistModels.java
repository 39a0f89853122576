package basin.problems.regression;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;

/** The formulas of NIST's nonlinear regressions, by name; b₁ is {@code b[0]}. */
final class NistModels {
  /** From name to formula. */
  static final Map<String, Model> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              entry("bennett5", NistModels::bennett5),
              entry("boxbod", NistModels::saturation),
              entry("chwirut1", NistModels::chwirut),
              entry("chwirut2", NistModels::chwirut),
              entry("danwood", (b, x) -> b[0].times(b[1].exponentOf(x[0]))),
              entry("eckerle4", NistModels::eckerle4),
              entry("enso", NistModels::enso),
              entry("gauss1", NistModels::gauss),
              entry("gauss2", NistModels::gauss),
              entry("gauss3", NistModels::gauss),
              entry("hahn1", NistModels::cubics),
              entry("kirby2", (b, x) -> polynomial(b, 0, 3, x[0]).over(rational(b, 3, 2, x[0]))),
              entry("lanczos1", NistModels::lanczos),
              entry("lanczos2", NistModels::lanczos),
              entry("lanczos3", NistModels::lanczos),
              entry("mgh09", NistModels::mgh09),
              entry("mgh10", (b, x) -> b[0].times(b[1].over(b[2].plus(x[0])).exp())),
              entry("mgh17", NistModels::mgh17),
              entry("misra1a", NistModels::saturation),
              entry("misra1b", (b, x) -> b[0].times(grown(b[1], x[0] / 2).power(-2).from(1))),
              entry("misra1c", (b, x) -> b[0].times(grown(b[1], 2 * x[0]).power(-0.5).from(1))),
              entry("misra1d", (b, x) -> b[0].times(b[1]).times(x[0]).over(grown(b[1], x[0]))),
              entry("nelson", (b, x) -> b[0].minus(b[1].times(x[0]).times(decay(b[2], x[1])))),
              entry("rat42", (b, x) -> b[0].over(sigmoid(b, x[0]))),
              entry("rat43", NistModels::rat43),
              entry("roszman1", NistModels::roszman1),
              entry("thurber", NistModels::cubics)));

  private NistModels() {}

  /** b₁(1 − exp(−b₂x)). */
  private static Taylor saturation(Taylor[] b, double[] x) {
    return b[0].times(decay(b[1], x[0]).from(1));
  }

  /** (b₁/b₂) exp(−½((x − b₃)/b₂)²). */
  private static Taylor eckerle4(Taylor[] b, double[] x) {
    return b[0].over(b[1]).times(b[2].from(x[0]).over(b[1]).square().times(-0.5).exp());
  }

  /** b₁ and three waves: of 12 months b₂cos + b₃sin, of b₄ b₅cos + b₆sin, of b₇ b₈cos + b₉sin. */
  private static Taylor enso(Taylor[] b, double[] x) {
    double year = 2 * Math.PI * x[0] / 12;
    Taylor sum = b[0].plus(b[1].times(StrictMath.cos(year))).plus(b[2].times(StrictMath.sin(year)));
    return sum.plus(wave(b[3], b[4], b[5], x[0])).plus(wave(b[6], b[7], b[8], x[0]));
  }

  /** c·cos(2πx/period) + s·sin(2πx/period). */
  private static Taylor wave(Taylor period, Taylor c, Taylor s, double x) {
    Taylor angle = period.reciprocal().times(2 * Math.PI * x);
    return c.times(angle.cos()).plus(s.times(angle.sin()));
  }

  /** b₁exp(−b₂x) + b₃exp(−(x − b₄)²/b₅²) + b₆exp(−(x − b₇)²/b₈²). */
  private static Taylor gauss(Taylor[] b, double[] x) {
    return b[0].times(decay(b[1], x[0]))
        .plus(hill(b[2], b[3], b[4], x[0]))
        .plus(hill(b[5], b[6], b[7], x[0]));
  }

  private static Taylor hill(Taylor height, Taylor centre, Taylor width, double x) {
    return height.times(centre.from(x).over(width).square().times(-1).exp());
  }

  /** b₁exp(−b₂x) + b₃exp(−b₄x) + b₅exp(−b₆x). */
  private static Taylor lanczos(Taylor[] b, double[] x) {
    return b[0].times(decay(b[1], x[0]))
        .plus(b[2].times(decay(b[3], x[0])))
        .plus(b[4].times(decay(b[5], x[0])));
  }

  /** b₁(x² + b₂x)/(x² + b₃x + b₄). */
  private static Taylor mgh09(Taylor[] b, double[] x) {
    double square = x[0] * x[0];
    return b[0].times(b[1].times(x[0]).plus(square)).over(b[2].times(x[0]).plus(b[3]).plus(square));
  }

  /** b₁ + b₂exp(−b₄x) + b₃exp(−b₅x). */
  private static Taylor mgh17(Taylor[] b, double[] x) {
    return b[0].plus(b[1].times(decay(b[3], x[0]))).plus(b[2].times(decay(b[4], x[0])));
  }

  /** b₁ − b₂x − arctan(b₃/(x − b₄))/π. */
  private static Taylor roszman1(Taylor[] b, double[] x) {
    Taylor angle = b[2].over(b[3].from(x[0])).atan();
    return b[0].minus(b[1].times(x[0])).minus(angle.times(1 / Math.PI));
  }

  /** b₁(b₂ + x)^(−1/b₃). */
  private static Taylor bennett5(Taylor[] b, double[] x) {
    return b[0].times(b[1].plus(x[0]).log().over(b[2]).times(-1).exp());
  }

  /** exp(−b₁x)/(b₂ + b₃x). */
  private static Taylor chwirut(Taylor[] b, double[] x) {
    return decay(b[0], x[0]).over(polynomial(b, 1, 2, x[0]));
  }

  /** (b₁ + b₂x + b₃x² + b₄x³)/(1 + b₅x + b₆x² + b₇x³). */
  private static Taylor cubics(Taylor[] b, double[] x) {
    return polynomial(b, 0, 4, x[0]).over(rational(b, 4, 3, x[0]));
  }

  /** b₁/(1 + exp(b₂ − b₃x))^(1/b₄). */
  private static Taylor rat43(Taylor[] b, double[] x) {
    return b[0].times(sigmoid(b, x[0]).log().over(b[3]).times(-1).exp());
  }

  /** 1 + exp(b₂ − b₃x). */
  private static Taylor sigmoid(Taylor[] b, double x) {
    return b[1].minus(b[2].times(x)).exp().plus(1);
  }

  /** 1 + rate·x. */
  private static Taylor grown(Taylor rate, double x) {
    return rate.times(x).plus(1);
  }

  /** exp(−rate·x). */
  private static Taylor decay(Taylor rate, double x) {
    return rate.times(-x).exp();
  }

  /** 1 + bᵢx + … of a degree. */
  private static Taylor rational(Taylor[] b, int from, int degree, double x) {
    return polynomial(b, from, degree, x).times(x).plus(1);
  }

  /** bᵢ + bᵢ₊₁x + … of so many terms. */
  private static Taylor polynomial(Taylor[] b, int from, int terms, double x) {
    Taylor sum = b[from + terms - 1];
    for (int i = terms - 2; i >= 0; i--) {
      sum = sum.times(x).plus(b[from + i]);
    }
    return sum;
  }
}
