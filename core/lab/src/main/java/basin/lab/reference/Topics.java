package basin.lab.reference;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pages on the keys of an experiment. */
final class Topics {
  private static final Map<String, String> EXAMPLES = new LinkedHashMap<>();
  private static final Map<String, String> NOTES = new LinkedHashMap<>();

  static {
    EXAMPLES.put("name", "name: rates-of-adam");
    EXAMPLES.put("question", "question: Does Adam need a smaller rate than SGD?");
    EXAMPLES.put("goal", "goal: {metric: validation.accuracy, at-least: 0.97}");
    EXAMPLES.put("axes", "axes: {tuned: [problem.network.initializer, train.batch]}");
    EXAMPLES.put(
        "claims",
        "claims: [{adam is better: {compare: {optimizer: [adam, sgd]}, by: test.accuracy}}]");
    EXAMPLES.put("evidence", "evidence: {rule: paired, level: 0.05}");
    EXAMPLES.put("analyses", "analyses: [{stability-threshold: {width: 0.01}}]");
    EXAMPLES.put("checkpoint", "checkpoint: {every: 10m}");
    EXAMPLES.put("executor", "executor: local");
    EXAMPLES.put("limit", "limit: {seconds: 30}");
    EXAMPLES.put("prune", "prune: {halving: {from: 1 epoch, eta: 3, by: validation.loss}}");
    EXAMPLES.put("budget", "budget: {epochs: 1000}");
    EXAMPLES.put("train", "train: {epochs: 10, batch: 32}");
    EXAMPLES.put("precision", "precision: float64");
    EXAMPLES.put("probes", "probes: [{trajectory: {every: 10 steps}}, {curvature: {at: end}}]");
    EXAMPLES.put("stop", "stop: [{target: {metric: train.loss, at-most: 0.01}}]");
    EXAMPLES.put("seeds", "seeds: 5");
    EXAMPLES.put("grid", "grid: {optimizer.adam.rate: {log: {from: 1e-4, to: 1e-1, count: 4}}}");
    NOTES.put(
        "goal",
        "A bare metric will do: goal: test.loss. A metric says whether more of it is better; of"
            + " anything else less is, unless at-least says that more is. With at-least or at-most"
            + " the time until it is reached counts. Any series that the trials record can be the"
            + " metric, and a metric that needs no settings is recorded because it is named here.");
    NOTES.put(
        "axes",
        "An axis goes by its path under grid, or by the name it has there; so does a list within an"
            + " alternative. Reports compare groups that differ in what is compared, each at the"
            + " best of what was tuned for it, judged on validation rows where there are any, and"
            + " average over replicates. Without a word, rates of the optimizer are tuned (of a"
            + " schedule its first level), seeds and folds of the data are replicates, and the rest"
            + " is compared.");
    NOTES.put(
        "claims",
        "A claim stands under the sentence it is called by, and begins with its kind: compare,"
            + " bound, order or law, see basin explain claims. What is measured is a time to a"
            + " target (epochs to test.accuracy ≥ 0.97), a series (validation.loss, its last value)"
            + " or the best of one. Claims are kept before the first trial runs; what is written"
            + " later is said to be. Where other axes are compared, too, a claim must hold for each"
            + " of their levels. basin claims NAME prints the verdicts.");
    NOTES.put(
        "evidence",
        "For all claims; one of them may have its own under the same key. p-values are corrected"
            + " for the number of claims (Holm).");
    NOTES.put(
        "analyses",
        "They begin when all trials have run, and ask for more trials in rounds, each when the one"
            + " before is complete; those are stored like all others, and run again goes on where"
            + " it stopped. The report shows what came of it. What they train are no trials of the"
            + " grid: nothing is ranked or claimed by them.");
    NOTES.put(
        "checkpoint",
        "A trial that was killed goes on from where it was saved last, to the same bits; on Ctrl-C"
            + " what runs is saved as it is. Times are checked between steps, and what takes long"
            + " to save is saved less often, so that it costs at most half a percent of the time."
            + " What is saved lies in the experiment's folder until the trial's result is stored."
            + " It is no part of a trial.");
    NOTES.put(
        "executor",
        "It is no part of a trial's name: an experiment that was begun in one place goes on in"
            + " another, to the same bits. run --executor says it for one run. Those that there"
            + " are: basin explain executors.");
    NOTES.put(
        "limit",
        "It is no part of a trial's name: what has a result keeps it. A trial that is given up is"
            + " not run again by itself, but with run --retry-failed. run --limit SECONDS says it"
            + " for one run.");
    NOTES.put(
        "prune",
        "Decided when all settings have come to a rung, so that the same survive with any number of"
            + " workers. A setting goes on or is left with all its seeds and folds, by the mean of"
            + " what they have recorded up to the rung; who lost a seed to divergence or failure"
            + " stands behind who lost fewer. Settings compete within their compared group, or with"
            + " within: experiment all of them. Test rows decide nothing. What is left has the"
            + " outcome pruned, is censored in the report, and goes on from where it is when prune"
            + " is changed or taken out. It is no part of a trial. basin check says how many go how"
            + " far; those that there are: basin explain pruning-rules.");
    NOTES.put(
        "budget",
        "It counts what train counts, or seconds. No trial starts when those before it in the grid"
            + " have spent it, whatever the number of workers; the next run has it again and goes"
            + " on. Seconds are counted from the start, and promise no order. It is no part of a"
            + " trial.");
    NOTES.put(
        "train",
        "Give one of epochs, steps, evaluations and seconds. batch has no default number: without"
            + " it a step is one pass over all training rows. The last batch of an epoch holds what"
            + " is left.");
    NOTES.put(
        "probes",
        "Whatever recurs looks before the first step, too, and once more when the run is over. A"
            + " probe is listed once; metrics need not be listed: probes: [{metrics: [accuracy,"
            + " f1]}] has others recorded.");
    NOTES.put("seeds", "Without it there is one seed, 0.");
    NOTES.put(
        "precision",
        "Without it a network is computed in float32 and a surface in float64, or as their plugin"
            + " says.");
    NOTES.put(
        "stop",
        "Whichever rule speaks first ends the run; without any, nothing but the budget of train"
            + " does.");
    NOTES.put(
        "grid",
        "A path leads from key to key, [0] to the first of a list. Axes are combined each with"
            + " each, and with every seed, to 1 000 000 trials at most. A list means each of these,"
            + " inside of an alternative, too; a list that is one alternative has brackets of its"
            + " own: start: [[1, 2]] is one point, start: [1, 2] are two. Numbers: {log: {from, to,"
            + " count}} and {linear: {from, to, count}}, both ends included, {geometric: {from,"
            + " factor, count}}, {integers: {from, to, step}}.\n\n"
            + "zip pairs axes one by one: zip: {optimizer.rate: [0.1, 0.01], train.epochs: [10,"
            + " 100]} are two combinations. union: [grid, grid] has the combinations of one and"
            + " then of the other, which are combined with the axes beside it; equal trials run"
            + " once. when: {optimizer: adam, then: {optimizer.beta1: [0.8, 0.9]}} adds axes to the"
            + " combinations that are so, exclude: {optimizer: sgd, train.batch: 64} leaves some"
            + " out; both take a list, too. What is so is said by axes or paths within them, and by"
            + " labels or values: a component's name, also with some of its settings, or several in"
            + " a list.\n\n"
            + "A design tries some combinations where a grid would try too many: random: {count:"
            + " 20, of: {optimizer.rate: {log-uniform: {from: 1e-4, to: 1}}, train.batch: [16,"
            + " 32]}}. What it draws from is a distribution, or one of a list ({choice: [16, 32]}"
            + " says the same). There are latin-hypercube, sobol and halton as well, all with a"
            + " seed; see basin explain designs and basin explain distributions.");
  }

  private final Catalog catalog;
  private final List<Setting> keys;
  private final Map<String, Page.Row> rows = new LinkedHashMap<>();

  /**
   * On an experiment.
   *
   * @param keys what can be set at its top
   * @param others keys that are no settings
   */
  Topics(Catalog catalog, List<Setting> keys, List<Page.Row> others) {
    this.catalog = catalog;
    this.keys = keys;
    Rows.of(keys).forEach(row -> rows.put(row.name(), row));
    others.forEach(row -> rows.put(row.name(), row));
  }

  /** Every key that has a page, in the order of a file. */
  List<String> names() {
    return rows.keySet().stream().filter(EXAMPLES::containsKey).toList();
  }

  /** The page of a key, or of the key that a setting belongs to: {@code train.batch, batch}. */
  Optional<String> page(String name) {
    String wanted = name.substring(name.lastIndexOf('.') + 1);
    return names().stream()
        .filter(key -> key.equals(name))
        .findFirst()
        .or(() -> names().stream().filter(key -> holds(key, wanted)).findFirst())
        .map(this::text);
  }

  private boolean holds(String key, String setting) {
    return settings(key).stream().anyMatch(each -> each.name().equals(setting));
  }

  private String text(String key) {
    Page.Row row = rows.get(key);
    StringBuilder text = new StringBuilder(key).append(", a key of an experiment\n\n");
    String type = row.doc() + " (" + row.type() + ")";
    text.append(
        Columns.hanging("  ", type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1)));
    List<Setting> settings = settings(key);
    if (!settings.isEmpty()) {
      text.append('\n').append(PageText.table(Rows.of(settings)));
    }
    text.append("\n  In YAML      ").append(EXAMPLES.get(key)).append('\n');
    String note = (key.equals("probes") ? timings() : "") + NOTES.getOrDefault(key, "");
    if (!note.isEmpty()) {
      for (String paragraph : note.split("\n\n")) {
        text.append('\n').append(Columns.hanging("  ", paragraph));
      }
    }
    return text.toString();
  }

  /** When probes look by themselves. */
  private String timings() {
    Map<Timing, List<String>> probes = new EnumMap<>(Timing.class);
    for (Component probe : catalog.of(Probe.class)) {
      timing(probe)
          .ifPresent(t -> probes.computeIfAbsent(t, any -> new ArrayList<>()).add(probe.name()));
    }
    List<String> said = new ArrayList<>();
    probes.forEach((timing, names) -> said.add(words(timing) + ": " + String.join(", ", names)));
    return said.isEmpty() ? "" : "Without every and at, " + String.join("; ", said) + ". ";
  }

  private static String words(Timing timing) {
    return switch (timing) {
      case START -> "at the start";
      case STEP -> "every step";
      case EPOCH -> "every epoch";
      case SPARING -> "after as many epochs as they say";
      case END -> "at the end";
    };
  }

  private List<Setting> settings(String key) {
    return keys.stream()
        .filter(setting -> setting.name().equals(key))
        .findFirst()
        .map(setting -> inside(setting.shape()))
        .orElse(List.of());
  }

  private static List<Setting> inside(ValueKind shape) {
    if (shape instanceof ValueKind.Maybe maybe) {
      return inside(maybe.content());
    }
    if (shape instanceof ValueKind.Many many) {
      return inside(many.element());
    }
    if (shape instanceof ValueKind.Accompanied accompanied) {
      return accompanied.companions();
    }
    boolean group = shape instanceof ValueKind.Group;
    List<Setting> settings = group ? Setting.of(((ValueKind.Group) shape).type()) : List.of();
    return settings.size() > 1 ? settings : List.of();
  }

  /** What an experiment sets beside a component of some kind, with what holds without it. */
  List<Page.Row> companions(Component component) {
    List<Page.Row> all = new ArrayList<>();
    for (Setting key : keys) {
      if (key.shape() instanceof ValueKind.Many many
          && many.element() instanceof ValueKind.Accompanied accompanied
          && accompanied.point() == component.point()) {
        all.addAll(Rows.of(accompanied.companions()));
      }
    }
    Optional<Timing> timing = timing(component);
    all.replaceAll(row -> timing.map(known -> withDefault(row, known)).orElse(row));
    return all;
  }

  private static Page.Row withDefault(Page.Row row, Timing timing) {
    String standard =
        switch (row.name()) {
          case "every" ->
              switch (timing) {
                case STEP -> "1 step";
                case EPOCH -> "1 epoch";
                case SPARING -> "sparing";
                case START, END -> "";
              };
          case "at" ->
              switch (timing) {
                case START -> "start";
                case STEP, EPOCH, SPARING -> "";
                case END -> "end";
              };
          default -> row.standard().orElse("");
        };
    return new Page.Row(row.name(), row.type(), row.range(), Optional.of(standard), row.doc());
  }

  /** When a probe looks by itself; empty for what is no probe, or must be told something. */
  private Optional<Timing> timing(Component component) {
    if (component.point() != Probe.class
        || component.settings().stream().anyMatch(Setting::required)) {
      return Optional.empty();
    }
    Tree nothing = new Tree.Mapping(Place.of(component.name()), List.of());
    return new Binder(catalog, new Faults())
        .bind(component.type(), nothing, component.name())
        .map(probe -> ((Probe) probe).timing());
  }
}
