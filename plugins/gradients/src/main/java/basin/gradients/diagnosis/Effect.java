package basin.gradients.diagnosis;

/**
 * What a change did to one trial.
 *
 * @param trial its id
 * @param before its signs
 * @param after those with the change
 * @param gain how much better it did, on training rows and validation rows alike
 */
record Effect(String trial, Signs before, Signs after, double gain) {
  static Effect of(String trial, Signs before, Signs after, boolean sameLoss) {
    double gain = after.known() && !after.gone() ? gain(before, after, sameLoss, "train") : 0;
    if (gain > 0 && before.validated() && after.validated()) {
      gain = Math.min(gain, gain(before, after, sameLoss, "validation"));
    }
    return new Effect(trial, before, after, gain);
  }

  boolean helps() {
    return gain > Symptoms.TENTH;
  }

  private static double gain(Signs before, Signs after, boolean sameLoss, String split) {
    double learnt =
        positive(after.end("learnt." + split)) - positive(before.end("learnt." + split));
    double saved =
        sameLoss
            ? room(before.end("loss." + split), before) - room(after.end("loss." + split), before)
            : 0;
    return saved > learnt ? saved : learnt;
  }

  /** A loss as a share of the best constant answer's, at most 1. */
  static double room(double loss, Signs signs) {
    double constant = signs.constant();
    boolean finite = loss - loss == 0;
    return constant > 0 ? finite ? Math.min(loss, constant) / constant : 1 : 0;
  }

  private static double positive(double learnt) {
    return learnt > 0 ? learnt : 0;
  }
}
