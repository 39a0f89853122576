package basin.runner.command;

import basin.runner.progress.Onlooker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a run leaves behind, for whoever comes after it. */
final class Aftermath implements Onlooker {
  private final List<String> experiments;
  private final List<String> reports = new ArrayList<>();

  /** Of a run of experiments. */
  Aftermath(List<String> experiments) {
    this.experiments = List.copyOf(experiments);
  }

  @Override
  public void reported(String experiment, Path report) {
    reports.add(report.toAbsolutePath().normalize().toString());
  }

  /** The same as variables. */
  Map<String, String> environment(int code) {
    return Map.of(
        "BASIN_EXIT", Integer.toString(code),
        "BASIN_EXPERIMENT", String.join("\n", experiments),
        "BASIN_REPORT", String.join("\n", reports));
  }
}
