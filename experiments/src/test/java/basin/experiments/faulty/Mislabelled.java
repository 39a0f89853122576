package basin.experiments.faulty;

import basin.spi.random.RandomStream;
import com.fasterxml.jackson.databind.JsonNode;

/** What is wrong with the labels of training rows. */
final class Mislabelled {
  private Mislabelled() {}

  static RowSet apply(JsonNode labels, RowSet rows, RandomStream random) {
    RowSet now = rows;
    if (labels.path("shuffled").asBoolean(false)) {
      now = shuffled(now, random);
    }
    if (labels.has("random-share")) {
      now = randomShare(now, labels.get("random-share").asDouble(), random);
    }
    if (labels.has("all-class")) {
      now = allOf(now, labels.get("all-class").asInt());
    }
    return now;
  }

  private static RowSet shuffled(RowSet rows, RandomStream random) {
    int[] order = Order.of(rows.train(), random);
    double[][] targets = rows.targets().clone();
    int[] before = rows.classes().orElse(new int[targets.length]); // unused where there are none
    int[] classes = before.clone();
    for (int r = 0; r < rows.train(); r++) {
      targets[r] = rows.targets()[order[r]];
      classes[r] = before[order[r]];
    }
    return rows.with(targets, classes);
  }

  private static RowSet randomShare(RowSet rows, double share, RandomStream random) {
    double[][] targets = rows.targets().clone();
    int[] classes = rows.classes().orElseThrow(() -> new CannotRun("random classes of numbers"));
    classes = classes.clone();
    int columns = targets[0].length;
    for (int r = 0; r < rows.train(); r++) {
      if (random.uniform() < share) {
        classes[r] = random.below(columns > 1 ? columns : 2);
        targets[r] = columns > 1 ? Encoded.oneHot(classes[r], columns) : new double[] {classes[r]};
      }
    }
    return rows.with(targets, classes);
  }

  private static RowSet allOf(RowSet rows, int kind) {
    double[][] targets = rows.targets().clone();
    int[] classes = rows.classes().orElseThrow(() -> new CannotRun("one class of numbers")).clone();
    for (int r = 0; r < rows.train(); r++) {
      classes[r] = kind;
      targets[r] = Encoded.oneHot(kind, targets[r].length);
    }
    return rows.with(targets, classes);
  }
}
