package basin.runner.console;

/** How much is said. */
public enum Verbosity {
  /** What went wrong, and where the report is. */
  QUIET,
  /** Progress, and what came out. */
  NORMAL,
  /** Each trial as it ends, too. */
  VERBOSE
}
