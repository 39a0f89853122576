package basin.runner.worker;

import basin.lab.worker.TrialText;
import basin.lab.worker.WorkplaceText;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A JVM that is told a workplace on the first line of its standard input and a trial on each
 * further one, and says what came of each.
 */
public final class WorkerProcess {
  private WorkerProcess() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    TrialRunner runner = WorkplaceText.read(in.readLine()).open();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      runner.run(List.of(TrialText.read(line)), result -> System.out.println(said(result)));
    }
  }

  static String said(TrialResult result) {
    return String.join(
        " ",
        result.id(),
        result.outcome().toString(),
        result.digest(),
        "" + result.cost().evaluations(),
        result.reason());
  }
}
