package basin.runner.bench;

import java.util.Map;

/** What a workload came to. */
interface Score {
  /** One line for people: the workload's name and its rate first. */
  String line();

  /** The same and more for programs, by name. */
  Map<String, Object> data();
}
