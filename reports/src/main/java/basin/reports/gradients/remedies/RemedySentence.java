package basin.reports.gradients.remedies;

import basin.reports.study.Study;
import basin.reports.wording.Wording;
import basin.reports.words.Prose;
import java.util.ArrayList;
import java.util.List;

/**
 * What helps and what does not, in some sentences.
 *
 * @param study whose
 * @param grid of depths
 * @param remedies all of them
 */
record RemedySentence(Study study, DepthGrid grid, List<Remedy> remedies) {
  String text() {
    List<Remedy> deeper = TrainableDepth.some(remedies, Remedy::helps);
    List<Remedy> shallower = TrainableDepth.some(remedies, Remedy::harms);
    List<Remedy> open = TrainableDepth.some(remedies, r -> !r.helps() && !r.harms());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        deeper.isEmpty()
            ? "Of nothing that was tried it is shown that deeper networks reach "
                + target()
                + " with it."
            : "Deeper networks reach " + target() + " with " + amounts(deeper) + ".");
    if (!shallower.isEmpty()) {
      sentences.add("Only shallower ones do with " + amounts(shallower) + ".");
    }
    if (!open.isEmpty()) {
      sentences.add(
          "Not told apart from what "
              + (open.size() > 1 ? "they stand for: " : "it stands for: ")
              + amounts(open)
              + ".");
    }
    return String.join(" ", sentences);
  }

  private String target() {
    return Wording.target(study.criterion());
  }

  /** The unit is said once. */
  private static String amounts(List<Remedy> remedies) {
    List<String> all = new ArrayList<>();
    remedies.forEach(remedy -> all.add(amount(remedy, all.isEmpty())));
    return Prose.list(all);
  }

  private static String amount(Remedy remedy, boolean unit) {
    double gain = remedy.gain().difference().center();
    String other = remedy.dimension().told(0);
    return remedy.told()
        + (other.equals(Composite.NONE) ? "" : " instead of " + other)
        + " ("
        + Prose.number(Math.abs(Math.rint(gain * 10) / 10))
        + (unit ? " layers" : "")
        + (gain < 0 ? " fewer)" : " more)");
  }
}
