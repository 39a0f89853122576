package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first steps of an experiment, on batches of its own, for one seed.
 *
 * @param out where results go
 */
record FewSteps(Path out) {
  private static final Pattern TRAIN = Pattern.compile("(?m)^train: (\\{.*})$");
  private static final Pattern BUDGET = Pattern.compile("(epochs|steps): \\d+");

  /** What makes single experiments shorter that are long for another reason than their steps. */
  private static final Map<String, List<String>> SHORTER =
      Map.of(
          // Certificates of 27 parameters, not of 75.
          "quickstart.yaml", List.of("--set", "problem.network.layers[0].repeat.times=1"),
          // A descent for each point of the picture.
          "basins.yaml", List.of("--set", "analyses=[{atlas: {pixels: 8}}]"),
          // Three steps have no rung after an epoch.
          "pruned-rates.yaml", List.of("--set", "prune={halving: 1 step}"),
          // One depth and one start, of which nothing is claimed.
          "remedies.yaml",
              List.of("--grid", "depth=2", "--grid", "start=he-normal", "--set", "claims=[]"),
          // Losses are measured over all rows, and these go through fifty steps each.
          "adding-problem.yaml", List.of("--set", "problem.network.data.adding-problem.rows=600"),
          // Convolutions over all training rows would take most of the time.
          "mnist-convolutions.yaml", List.of("--set", "problem.network.data={mnist: {rows: 600}}"));

  /** Runs it and makes its report. */
  void run(Path file) throws IOException {
    if (Mnist.needs(file)) {
      Mnist.require();
    }
    List<String> shortened = new ArrayList<>(List.of("--set", "seeds=1"));
    shortened.addAll(List.of("--set", "train=" + threeSteps(file)));
    shortened.addAll(SHORTER.getOrDefault(file.getFileName().toString(), List.of()));
    Laboratory.Answer answer = new Laboratory(out).run(file, shortened.toArray(String[]::new));
    assertEquals(0, answer.exit(), answer::toString);
    String name = file.getFileName().toString().replace(".yaml", "");
    Path page = out.resolve(name).resolve("report").resolve("index.html");
    assertFalse(Files.readString(page).isEmpty());
  }

  /** A file's {@code train} with another budget: its batches stay. */
  private static String threeSteps(Path file) throws IOException {
    Matcher train = TRAIN.matcher(Files.readString(file));
    assertTrue(train.find(), () -> file + " has no line for train");
    return BUDGET.matcher(train.group(1)).replaceFirst("steps: 3");
  }
}
