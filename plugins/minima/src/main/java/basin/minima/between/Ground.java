package basin.minima.between;

import basin.spi.report.TrialRecord;

/**
 * What a trial descends, for telling whether two descend the same: its data and its problem, with
 * what replicates it but for the seed. A surface is one whatever its starting point.
 *
 * @param text a key
 */
record Ground(String text) {
  private static final String PROBLEM = "\"problem\":";

  static Ground of(TrialRecord trial) {
    boolean surface = trial.configuration().loss().isEmpty();
    return new Ground(
        String.join(
            "\n",
            trial.configuration().data(),
            trial.configuration().loss(),
            trial.configuration().replicate().toString(),
            "" + trial.parameters(),
            surface ? "" : problem(trial.tree())));
  }

  /** The JSON behind the key, up to the brace that closes it; empty if there is none. */
  private static String problem(String tree) {
    int start = tree.indexOf(PROBLEM);
    int depth = 0;
    boolean quoted = false;
    for (int i = start < 0 ? tree.length() : start + PROBLEM.length(); i < tree.length(); i++) {
      char c = tree.charAt(i);
      if (c == '"' && tree.charAt(i - 1) != '\\') {
        quoted = !quoted;
      }
      depth += quoted ? 0 : c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      if (!quoted && depth <= 0 && (c == '}' || c == ',' || c == '"')) {
        return tree.substring(start, i + 1);
      }
    }
    return "";
  }
}
