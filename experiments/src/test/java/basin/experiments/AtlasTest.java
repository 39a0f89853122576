package basin.experiments;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysed;
import basin.spi.report.TrialRecord;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The atlas of minima is the same, bit for bit, whatever ran it and however often it was stopped.
 */
class AtlasTest {
  private static final long PATIENCE = 60_000;

  @TempDir Path folder;

  @Test
  void killedAndContinuedByAnotherNumberOfWorkersItIsTheSame() throws Exception {
    Path one = folder.resolve("one");
    Path killed = folder.resolve("killed");
    Laboratory whole = new Laboratory(one);
    Laboratory.Answer first = whole.run(file(), "-j", "1");
    assertEquals(0, first.exit(), first::toString);
    Map<String, String> atlas = atlas(whole);
    assertTrue(atlas.size() > 12, "every end and what they make together");
    Laboratory.Answer claims = Laboratory.basin("claims", "atlas", "--out", one.toString());
    assertEquals(0, claims.exit(), "what the file says of it is supported: " + claims);

    kill(killed);
    Laboratory rest = new Laboratory(killed);
    Laboratory.Answer answer = rest.run(file(), "-j", "2");
    assertEquals(0, answer.exit(), answer::toString);

    assertEquals(atlas, atlas(rest));
  }

  private static Path file() {
    return Laboratory.file("src/test/resources/atlas.yaml");
  }

  /** Begins a run in a process of its own and kills that when it has got somewhere. */
  private void kill(Path out) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("--add-modules=jdk.incubator.vector", "-cp", classPath()));
    line.addAll(List.of("basin.runner.Main", "run", file().toString(), "--out", out.toString()));
    line.addAll(List.of("-j", "2"));
    File said = folder.resolve("killed.txt").toFile();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said).start();
    long until = System.currentTimeMillis() + PATIENCE;
    while (process.isAlive()
        && !Files.readString(said.toPath(), StandardCharsets.UTF_8).contains("12 trials (")
        && System.currentTimeMillis() < until) {
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** All that the atlas recorded, series by series. */
  private static Map<String, String> atlas(Laboratory laboratory) {
    return laboratory.read(
        "atlas",
        results -> {
          Analysed analysis = results.analyses().get(0);
          assertTrue(analysis.complete());
          assertEquals(0, analysis.missing());
          Map<String, String> atlas = new TreeMap<>();
          for (TrialRecord trial : results.trials()) {
            add(analysis.answers(), "end of " + trial.id(), List.of("loss", "place"), atlas);
            tracks(analysis.answers(), "end of " + trial.id(), "point", atlas);
          }
          String minima = "minima of " + results.trials().get(0).id();
          add(
              analysis.answers(),
              minima,
              List.of("minimum.loss", "minimum.copies", "start.minimum", "gap.within"),
              atlas);
          tracks(analysis.answers(), minima, "minimum", atlas);
          double[] starts =
              analysis.answers().curve(unit(minima), "start.minimum").orElseThrow().values();
          assertEquals(12, starts.length);
          assertFalse(Arrays.stream(starts).allMatch(at -> at < 0));
          double[] loss =
              analysis.answers().curve(unit(minima), "minimum.loss").orElseThrow().values();
          assertArrayEquals(new double[] {0}, Arrays.copyOf(loss, 1), 1e-13, "the teacher's");
          return atlas;
        });
  }

  private static Unit unit(String key) {
    return new Unit.Computation(key, List.of(), List.of());
  }

  private static void add(
      Answers answers, String unit, List<String> series, Map<String, String> atlas) {
    for (String name : series) {
      answers
          .curve(unit(unit), name)
          .ifPresent(curve -> atlas.put(unit + " " + name, Arrays.toString(curve.values())));
    }
  }

  private static void tracks(Answers answers, String unit, String name, Map<String, String> atlas) {
    answers
        .track(unit(unit), name)
        .ifPresent(track -> atlas.put(unit + " " + name, Arrays.deepToString(track.values())));
  }
}
