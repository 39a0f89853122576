package basin.lab.experiment;

import basin.lab.claims.Assertion;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Quote;
import basin.spi.claim.EvidenceRule;
import basin.spi.metric.Metric;
import basin.spi.prune.PruningRule;
import basin.spi.report.Analysis;
import basin.spi.report.Goal;
import basin.spi.report.Selection;
import basin.spi.run.Executor;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Range;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What a file says of the experiment as a whole, apart from seeds and grid. */
record Header(
    @Doc("of the experiment and its folder; the file's name if absent") Optional<Name> name,
    @Doc("what is to be found out, in words") Optional<String> question,
    @Doc("what counts as best") Optional<Aim> goal,
    @Doc("how what is tuned is chosen, on validation rows; by the goal if absent")
        Optional<Selecting> select,
    @Doc("what the axes of the grid are there for") Optional<Axes> axes,
    @Doc("what will come out, in your opinion, to be judged when it has") @Default("[]")
        List<Assertion> claims,
    @Doc("what it takes to believe a claim or its opposite; paired if absent")
        Optional<EvidenceRule> evidence,
    @Doc("what is found out when the trials have run, by more training or by computing")
        @Default("[]")
        List<Analysis> analyses,
    @Doc(
            "how often long trials are saved on their way, such as 10m, 1000 steps or never; 5m if absent")
        Optional<Checkpoint> checkpoint,
    @Doc("where trials run, which changes nothing but the time; on this machine if absent")
        Optional<Executor> executor,
    @Doc("which trials are left before they have spent their budgets, for others to go on")
        Optional<PruningRule> prune,
    @Doc("what one run may spend on all trials together; the next run goes on")
        Optional<SweepBudget> budget,
    @Doc("what a trial may take; one that takes longer has failed") Optional<Limit> limit) {

  /** {@code checkpoint: {every: 10m}}. */
  record Checkpoint(
      @Doc("a time, such as 10m, steps, such as 1000 steps, epochs, such as 2 epochs, or never")
          SaveInterval every) {}

  /** {@code select: {by: validation.loss}}. */
  record Selecting(
      @Doc(
              "a series of validation rows, such as validation.loss, whose mean over replicates counts")
          String by,
      @Doc("whether each fold has a choice of its own, made by the other folds alone")
          @Default("false")
          boolean nested) {
    private static final String VALIDATION = "validation.";

    /** What judges the chosen settings if the file says no goal: rows that had no part in it. */
    Aim aim() {
      String series = by.startsWith(VALIDATION) ? by.substring(VALIDATION.length()) : by;
      return new Aim(nested ? by : "test." + series, Optional.empty(), Optional.empty());
    }

    /** The selection, of metrics that say whether more of them is better. */
    Selection selection(KnownMetrics metrics) {
      return new Selection(by, metrics.of(by).map(Metric::higherIsBetter).orElse(false), nested);
    }
  }

  /** {@code limit: {seconds: 30}}. */
  record Limit(
      @Doc("of wall-clock time, from its start; each trial then runs alone on its thread")
          @Range(above = 0, to = 1e9)
          double seconds) {}

  /** {@code axes: {tuned: [problem.network.initializer]}}. */
  record Axes(
      @Doc("what the question is about") @Default("[]") List<String> compared,
      @Doc("what is chosen for each group on its own, by the goal") @Default("[]")
          List<String> tuned,
      @Doc("what repeats the same thing, to be averaged over") @Default("[]")
          List<String> replicate) {}

  /** A name that is safe as the name of a folder. */
  record Name(String text) {
    private static final int LONGEST = 100;

    /** What Windows takes for a device, whatever stands behind a dot. */
    private static final Pattern DEVICE =
        Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    /** The database and its journals lie beside the experiments' folders. */
    private static final Pattern DATABASE =
        Pattern.compile("basin\\.db(-.*)?", Pattern.CASE_INSENSITIVE);

    Name {
      Optional<String> refusal = refusal(text);
      if (refusal.isPresent()) {
        throw new IllegalArgumentException(Quote.of(text) + " " + refusal.get());
      }
    }

    /** Why a text cannot name an experiment, and what would do; empty if it can. */
    static Optional<String> refusal(String text) {
      if (!isFolder(text)) {
        return Optional.of(
            "cannot name a folder everywhere; use letters, digits, '.', '_' and '-', at most"
                + " 100 of them, a letter or digit first and no '.' last");
      }
      if (DEVICE.matcher(text).matches()) {
        return Optional.of("names a device on Windows, where no folder can have it; add a word");
      }
      return DATABASE.matcher(text).matches()
          ? Optional.of("names the database in the folder of results; choose another")
          : Optional.empty();
    }

    private static boolean isFolder(String text) {
      return !text.isEmpty()
          && text.length() <= LONGEST
          && isAlphanumeric(text.charAt(0))
          && !text.endsWith(".")
          && text.chars().allMatch(c -> isAlphanumeric(c) || c == '.' || c == '_' || c == '-');
    }

    private static boolean isAlphanumeric(int letter) {
      return letter >= 'a' && letter <= 'z'
          || letter >= 'A' && letter <= 'Z'
          || letter >= '0' && letter <= '9';
    }
  }

  /** {@code goal: {metric: test.accuracy, at-least: 0.97}}. */
  record Aim(
      @Doc("a series, such as test.accuracy or train.loss") String metric,
      @Doc("the value to reach, more being better") Optional<Double> atLeast,
      @Doc("the value to reach, less being better") Optional<Double> atMost) {
    Aim {
      if (atLeast.isPresent() && atMost.isPresent()) {
        throw new IllegalArgumentException("give at-least or at-most, not both");
      }
    }

    /** Why no run can reach the target. */
    Optional<String> beyond(Metric measured) {
      double least = measured.least();
      double most = measured.most();
      if (atLeast.orElse(least) <= most && atMost.orElse(most) >= least) {
        return Optional.empty();
      }
      String bounds =
          least == 0 && most == 1
              ? "a share between 0 and 1, beyond which no run can go; 97 % is 0.97"
              : (atLeast.isPresent()
                      ? "at most " + Numeral.of(most)
                      : "at least " + Numeral.of(least))
                  + ", beyond which no run can go";
      return Optional.of(metric + " is " + bounds);
    }

    /** What counts as best, of metrics that say whether more of them is better. */
    Goal goal(KnownMetrics metrics) {
      boolean better = metrics.of(metric).map(Metric::higherIsBetter).orElse(false);
      boolean higher = atLeast.isPresent() || atMost.isEmpty() && better;
      Optional<Double> target = atLeast.or(() -> atMost);
      return new Goal(
          metric, higher, target.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }
  }
}
