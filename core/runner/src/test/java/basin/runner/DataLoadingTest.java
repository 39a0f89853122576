package basin.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of data before the first trial. */
class DataLoadingTest {
  private static final String ROWS = "id,x,y\n4,0.5,1\n5,0.25,3e40\n6,0.125,2\n";

  @TempDir private Path folder;

  @Test
  void aNumberBeyondFloat32EndsTheRunBeforeAnythingIsWritten() throws IOException {
    Shell.Answer answer = run("");
    assertEquals(
        "basin: DIR/rows.csv:3:8  3e40 is beyond float32, which ends at 3.4e38; set precision:"
            + " float64, or have the column scaled\n",
        said(answer));
    assertTrue(Files.notExists(folder.resolve("out")));
  }

  @Test
  void inFloat64ItIsANumberLikeAnyOtherAndRemarksAreSaidOnce() throws IOException {
    Shell.Answer answer = run("precision: float64\n");
    assertEquals(
        "warning: DIR/rows.csv  column 'id' counts the rows, as an index does; it is used as an"
            + " input; take it out by leave-out: [id]\n",
        said(answer));
    assertEquals(0, answer.code());
  }

  @Test
  void oneTrialInFloat32IsEnoughToEndTheRun() throws IOException {
    assertTrue(said(run("grid: {precision: [float64, float32]}\n")).contains("beyond float32"));
  }

  @Test
  void theProvenanceSaysWhatASeedDraws() throws IOException {
    run("precision: float64\n");
    String page = Files.readString(folder.resolve("out/e/report/index.html"));
    assertTrue(!page.contains("A seed draws"));
    run("precision: float64\n", "{csv: {file: rows.csv, split: {test: 0.4}}}");
    page = Files.readString(folder.resolve("out/e/report/index.html"));
    assertTrue(page.contains("A seed draws") && page.contains("the split"));
  }

  private Shell.Answer run(String more) throws IOException {
    return run(more, "{csv: {file: rows.csv}}");
  }

  private Shell.Answer run(String more, String data) throws IOException {
    Files.writeString(folder.resolve("rows.csv"), ROWS);
    Path file =
        Files.writeString(
            folder.resolve("e.yaml"),
            "problem: {network: {data: "
                + data
                + ", layers: [{dense: 1}], loss: mse}}\n"
                + "optimizer: {sgd: {rate: 1e-45}}\ntrain: {steps: 1}\n"
                + more);
    return Shell.basin("run", file.toString(), "--out", folder.resolve("out").toString());
  }

  private String said(Shell.Answer answer) {
    return answer
        .err()
        .replaceFirst("warning: this Java runs without jdk.incubator.vector.*\n", "")
        .replace(folder.toString(), "DIR");
  }
}
