package basin.gradients.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The last activation and the loss that fit the targets, one by one and both at once. */
record FittingOutput() implements Change {
  private static final Set<String> PROBABILITIES = Set.of("sigmoid", "softmax");
  private static final Set<String> ONE_OF_MANY =
      Set.of("categorical-cross-entropy", "softmax-cross-entropy");
  private static final Set<String> OF_NUMBERS =
      Set.of(
          "mse", "half-mse", "mae", "huber", "smooth-l1", "log-cosh", "msle", "mape", "quantile");

  @Override
  public List<Treatment> of(Setup setup, Signs signs) {
    List<Treatment> all = new ArrayList<>();
    if (!setup.plain()) {
      return all;
    }
    Part last = setup.last();
    String activation = Activations.of(last);
    String loss = setup.loss().name();
    Targets targets = Targets.of(signs);
    String path = last.path() + ".activation";
    String fitting = activationFor(setup.loss(), targets);
    String misfit = misfit(activation, setup.loss(), targets, signs);
    boolean wrong = !misfit.isEmpty();
    if (!fitting.equals(activation) && (wrong || !activation.equals("identity"))) {
      all.add(
          new Treatment(
              "output " + fitting,
              "output-activation",
              wrong ? CERTAIN : GENERAL,
              misfit,
              Map.of(path, fitting),
              true));
    }
    String other = lossFor(activation, targets);
    String unfit = unfit(loss, targets, activation);
    if (!other.isEmpty() && !other.equals(loss)) {
      all.add(
          new Treatment(
              "loss " + other,
              "loss",
              unfit.isEmpty() ? (wrong ? POSSIBLE : GENERAL) : CERTAIN,
              unfit,
              Map.of("problem.network.loss", other),
              false));
    }
    if (!targets.loss().equals(loss)
        && !targets.activation().equals(activation)
        && (wrong || !unfit.isEmpty())) {
      all.add(
          new Treatment(
              "output " + targets.activation() + " and loss " + targets.loss(),
              unfit.isEmpty() ? "output-activation" : "loss",
              LIKELY,
              unfit.isEmpty() ? misfit : unfit,
              Map.of(path, targets.activation(), "problem.network.loss", targets.loss()),
              false));
    }
    return all;
  }

  /** Why answers of an activation cannot be those asked for; empty if they can. */
  private static String misfit(String activation, Part loss, Targets targets, Signs signs) {
    if (activation.equals("softmax") && targets.columns() == 1) {
      return "softmax over one unit is 1 whatever its input";
    }
    if (activation.equals("softmax") && targets.independent()) {
      return "softmax shares 1 out among labels that do not exclude each other";
    }
    if (loss.name().equals("softmax-cross-entropy") && !activation.equals("identity")) {
      return "the loss takes the softmax itself, of what " + activation + " has squeezed before";
    }
    if (loss.name().equals("hinge") && PROBABILITIES.contains(activation)) {
      return "the loss asks for outputs of both signs beyond 1, and "
          + activation
          + " gives 0 to 1";
    }
    boolean ofProbabilities =
        loss.name().equals("binary-cross-entropy")
            && !loss.word("from").orElse("").equals("logits");
    if (ofProbabilities && !PROBABILITIES.contains(activation)) {
      return "the loss takes probabilities, and " + activation + " gives other numbers, too";
    }
    if (loss.name().equals("categorical-cross-entropy")
        && targets.columns() > 1
        && Activations.least(activation) < 0) {
      return "the loss takes outputs for shares, and " + activation + " gives negative ones, too";
    }
    return range(activation, signs);
  }

  private static String range(String activation, Signs signs) {
    double least = signs.first("target-least");
    double most = signs.first("target-most");
    double reach = 0.01 * (most - least);
    boolean below = least < Activations.least(activation) - reach;
    boolean above = most > Activations.most(activation) + reach;
    return below || above
        ? "targets go from %s to %s, where %s does not reach"
            .formatted(Symptoms.number(least), Symptoms.number(most), activation)
        : "";
  }

  /** Why a loss does not fit targets; empty if it may. */
  private static String unfit(String loss, Targets targets, String activation) {
    boolean entropy = loss.endsWith("cross-entropy");
    if (entropy && targets.numbers()) {
      return "a cross-entropy takes targets for shares, and these are numbers";
    }
    if (loss.equals("softmax-cross-entropy") && targets.independent()) {
      return "the loss is of one class out of many, and these labels do not exclude each other";
    }
    if (ONE_OF_MANY.contains(loss) && targets.columns() == 1) {
      return "with one output the loss is 0 whatever it is";
    }
    if (loss.equals("mae") && !targets.numbers() && PROBABILITIES.contains(activation)) {
      return "absolute errors have no slope where the answer of " + activation + " is flat";
    }
    return "";
  }

  private static String activationFor(Part loss, Targets targets) {
    if (loss.name().equals("softmax-cross-entropy")
        || loss.name().equals("hinge")
        || loss.word("from").orElse("").equals("logits")) {
      return "identity";
    }
    return targets.numbers()
        ? "identity"
        : targets.columns() == 1 || targets.independent() ? "sigmoid" : "softmax";
  }

  /** The loss that fits targets and goes with an activation; empty if none does. */
  private static String lossFor(String activation, Targets targets) {
    if (targets.numbers()) {
      return activation.equals("identity") ? "mse" : "";
    }
    if (activation.equals("sigmoid")) {
      return "binary-cross-entropy";
    }
    return activation.equals("identity") && !targets.independent() && targets.columns() > 1
        ? "softmax-cross-entropy"
        : "";
  }
}
