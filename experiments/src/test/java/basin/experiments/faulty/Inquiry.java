package basin.experiments.faulty;

import basin.lab.yaml.FaultyFile;
import basin.spi.diagnosis.Diagnosis;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Runs cases with the analysis {@code diagnosis}, and asks what it says.
 *
 * @param rows of the cases
 * @param folder of their files
 * @param surgery runs them
 */
record Inquiry(RowSets rows, Path folder, Surgery surgery) {
  private static final String ANALYSIS = "diagnosis";

  /** How many each case is trained with. */
  static final int SEEDS = Integer.getInteger("basin.faulty.seeds", 3);

  /** What is said of each case, in their order; two at a time. */
  List<Judged> judge(List<FaultyCase> cases) {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      return two.invokeAll(cases.stream().map(this::asked).toList()).stream()
          .map(Inquiry::answer)
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      two.shutdownNow();
    }
  }

  private Callable<Judged> asked(FaultyCase of) {
    return () -> judge(of);
  }

  private static Judged answer(Future<Judged> judged) {
    try {
      return judged.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is said of one. */
  Judged judge(FaultyCase of) {
    Path file;
    try {
      Files.createDirectories(folder);
      RowSet drawn = rows.of(of.node().get("data"));
      file = new CaseFile(of, drawn).write(folder, analysis());
    } catch (CannotRun e) {
      return new Judged(of, Optional.empty(), e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      List<Diagnosis> diagnoses = surgery.diagnoses(file);
      if (diagnoses.size() != 1) {
        throw new IllegalStateException(diagnoses.size() + " diagnoses of trials that are alike");
      }
      return new Judged(of, Optional.of(Said.of(diagnoses.get(0))), "");
    } catch (FaultyFile e) {
      return new Judged(of, Optional.empty(), facts(e));
    }
  }

  /** What is wrong with a file, without the places and the repairs. */
  private static String facts(FaultyFile file) {
    return file.faults().stream()
        .map(fault -> fault.text().split(";", 2)[0])
        .collect(Collectors.joining("; "));
  }

  private static Map<String, JsonNode> analysis() {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return Map.of(
        "seeds", make.numberNode(SEEDS), "analyses", make.arrayNode().add(make.textNode(ANALYSIS)));
  }
}
