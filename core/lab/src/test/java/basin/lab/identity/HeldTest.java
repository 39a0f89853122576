package basin.lab.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldTest {
  private static final String FILE =
      """
      name: letters
      question: Which?
      problem:
        network:
          data: {csv: {file: letters.csv, split: {validation: 0.25}}}
          layers: [{dense: {units: 6, activation: elu}}, {dense: 3}]
          loss: mse
      optimizer: {nadam: {rate: 1e-2, beta1: 0.8}}
      train: {epochs: 7, batch: 20}
      grid: {train.batch: [20, 40]}
      seeds: 4
      """;
  private static final String TREE =
      """
      {"problem": {"network": {"data": {"csv": {"file": "letters.csv", "scale": "none",
        "split": {"validation": 0.25, "test": 0}}},
      "layers": [{"dense": {"units": 6, "activation": {"elu": {"alpha": 1}}, "bias": true}},
        {"dense": {"units": 3, "activation": "identity", "bias": true}}],
      "loss": {"mse": {"half": true}}, "initializer": "zeros"}},
      "optimizer": {"nadam": {"rate": {"constant": {"value": %s}}, "beta1": {"constant": {"value": 0.8}}}},
      "train": {"epochs": 7, "batch": %s}}
      """;

  @Test
  void whatTheAuthorWroteAndNoTrialChangesIsHeld() {
    Map<String, String> held = Held.of(FILE, List.of(tree("0.01", 20), tree("0.01", 40)));

    assertEquals(
        Map.of(
            "data", "csv (file letters.csv, split (validation 0.25))",
            "layers", "dense (units 6, activation elu), dense 3",
            "loss", "mse",
            "optimizer", "nadam (rate 1e-2, beta1 0.8)",
            "epochs", "7"),
        held);
    assertEquals(
        List.of("data", "layers", "loss", "optimizer", "epochs"), List.copyOf(held.keySet()));
  }

  @Test
  void ofWhatDiffersTheNameAloneIsHeld() {
    Map<String, String> held = Held.of(FILE, List.of(tree("0.1", 20), tree("0.3", 20)));

    assertEquals("nadam (beta1 0.8)", held.get("optimizer"));
    assertEquals("20", held.get("batch"));
  }

  @Test
  void whatTheCommandLineChangedIsSaidAsItWas() {
    String changed = tree("0.01", 20).replace("\"epochs\": 7", "\"epochs\": 70");
    assertEquals("70", Held.of(FILE, List.of(changed)).get("epochs"));
    String wider = tree("0.01", 20).replace("\"units\": 3", "\"units\": 5");
    assertEquals(
        "dense (units 6, activation elu), dense", Held.of(FILE, List.of(wider)).get("layers"));
  }

  @Test
  void withoutAFileOrTrialsNothingIsKnown() {
    assertEquals(Map.of(), Held.of("grid: [", List.of(tree("1", 1))));
    assertEquals(Map.of(), Held.of(FILE, List.of()));
  }

  private static String tree(String rate, int batch) {
    return TREE.replace("\n", " ").formatted(rate, Integer.toString(batch));
  }
}
