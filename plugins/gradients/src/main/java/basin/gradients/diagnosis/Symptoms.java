package basin.gradients.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What shows in one trial, each by its own rule; sizes are compared, never absolute. */
final class Symptoms {
  /** Less than that of what there is to learn is as good as nothing. */
  static final double TENTH = 0.1;

  private static final double HALF = 0.5;
  private static final double STEADY = 0.08;
  private static final double OSCILLATES = 0.05;
  private static final double MEMORISES = 0.15;

  private final Signs signs;
  private final Standing standing;
  private final List<Shown> shown = new ArrayList<>();

  /**
   * A symptom of one trial.
   *
   * @param name of it
   * @param matters whether it is a reason to call it faulty
   * @param rule by which it is told
   * @param evidence its numbers
   */
  record Shown(String name, boolean matters, String rule, String evidence) {}

  private Symptoms(Signs signs, Standing standing) {
    this.signs = signs;
    this.standing = standing;
  }

  /** Of a trial. */
  static List<Shown> of(Signs signs, Standing standing) {
    Symptoms symptoms = new Symptoms(signs, standing);
    if (signs.known()) {
      symptoms.training();
      symptoms.signal();
      symptoms.units();
    }
    return symptoms.shown;
  }

  private boolean failing() {
    return signs.gone() || signs.learnt() <= TENTH || standing.behind();
  }

  private void training() {
    if (signs.gone()) {
      add(
          "diverging",
          true,
          "the loss ends not finite, or above ten times the larger of its start and the best"
              + " constant answer's",
          "loss %s → %s, best constant %s",
          signs.first("loss.train"),
          signs.loss(),
          signs.constant());
    } else if (signs.learnt() <= TENTH) {
      add(
          "no-learning",
          true,
          "at most a tenth is learnt of what separates the best constant answer from a perfect one",
          "learnt %s",
          signs.learnt());
    }
    Course course = Course.of(signs.values("loss"), signs.constant());
    boolean oscillating = !signs.gone() && course.swing() >= OSCILLATES && course.rises() >= 0.25;
    if (oscillating) {
      add(
          "oscillating",
          failing() || signs.learnt() < 1 - TENTH && !standing.unbettered(),
          "over the second half the loss changes by 5 % of the best constant's from a hundredth to"
              + " the next, and goes up every fourth time",
          "it changes by %s of it and goes up in %s of the looks",
          course.swing(),
          course.rises());
    }
    if (standing.behind() && !signs.gone() && !oscillating) {
      behind(course);
    }
    memorising();
  }

  private void behind(Course course) {
    boolean steadily = course.lastFifth() >= STEADY && course.fall() > 0 && course.rises() <= 0.35;
    if (steadily && signs.learnt() < 0.8 * standing.goal()) {
      add(
          "slow-learning",
          true,
          "clearly behind what a change makes of it, and the loss still falls steadily",
          "learnt %s against %s; %s of the fall in the last fifth",
          signs.learnt(),
          standing.goal(),
          course.lastFifth());
    } else if (signs.learnt() > TENTH) {
      add(
          "underfit",
          true,
          "settled clearly above what a change makes of it",
          "learnt %s against %s",
          signs.learnt(),
          standing.goal());
    }
  }

  private void memorising() {
    double other = signs.end("learnt.validation");
    if (signs.learnt() >= MEMORISES && other <= TENTH * signs.learnt()) {
      add(
          "memorising",
          true,
          "at least 15 % is learnt on the training rows, and on the validation rows at most a tenth"
              + " of that",
          "learnt %s and %s",
          signs.learnt(),
          other);
    }
  }

  private void signal() {
    if (signs.vanishes() && failing()) {
      add(
          "vanishing",
          true,
          "before the first step √(mean ‖∂ℓ/∂z‖²) of the first layer is at most 10⁻³ of that of"
              + " the last, and training fails",
          "first over last %s",
          signs.firstOverLast(0));
    }
    if (signs.explodes()) {
      add(
          "exploding",
          true,
          "before the first step √(mean ‖∂ℓ/∂z‖²) of some layer is 10³ times that of the last, or"
              + " outputs are 10⁴ times those of the first layer",
          "largest over last %s, growth of the outputs %s",
          signs.largestOverLast(0),
          signs.growth(0));
    }
  }

  private void units() {
    double dead = signs.largestHidden(3, "dead");
    if (dead >= HALF) {
      add(
          "dead-units",
          failing(),
          "at the end half of the units of a hidden layer put out 0 at every row",
          "%s of a layer",
          dead);
    }
    double flat = Math.max(signs.largestHidden(0, "flat"), signs.largestHidden(3, "flat"));
    boolean outputs =
        !signs.layers().isEmpty()
            && signs.at(3, "flat." + signs.last()) > HALF
            && signs.learnt() < HALF;
    if (flat > HALF || outputs) {
      add(
          "saturation",
          failing(),
          "at the start or the end more than half of the sums of a layer lie where the slope is"
              + " below 1 % of the largest",
          "%s of a hidden layer",
          flat);
    }
    if (!signs.equal().isEmpty()) {
      add(
          "identical-units",
          signs.learnt() < 1 - TENTH,
          "all units of a hidden layer have the same incoming weights at the end",
          "layer " + signs.equal().get(0));
    }
  }

  private void add(String name, boolean matters, String rule, String evidence, Object... numbers) {
    Object[] words = new Object[numbers.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = number((Double) numbers[i]);
    }
    shown.add(new Shown(name, matters, rule, evidence.formatted(words)));
  }

  /** In three digits. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    return size >= 0.001 && size < 1e5
        ? String.format(Locale.ROOT, size >= 100 ? "%.0f" : "%.3g", value)
        : String.format(Locale.ROOT, "%.1e", value);
  }
}
