package basin.runner.experiment;

import basin.lab.results.trials.StoredTrial;
import basin.lab.results.trials.StoredTrial.Ending;
import basin.lab.results.trials.StoredTrial.Standing;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import basin.runner.console.Wording;
import basin.spi.run.Failure;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A stored trial, for people, for programs, and as an experiment of its own. */
public final class TrialPortrait {
  private static final int BRIEF = 12;

  private final StoredTrial trial;
  private final Tree.Mapping tree;

  /** Of a trial. */
  public TrialPortrait(StoredTrial trial) {
    this.trial = trial;
    this.tree = (Tree.Mapping) JsonTree.of(trial.tree());
  }

  /** Whether it is an experiment of its own; what an analysis computes is none. */
  public boolean runsAlone() {
    return tree.find("problem").isPresent();
  }

  /** An experiment of this trial alone. */
  public String yaml() {
    return Yaml.of(tree) + "seeds: [" + trial.seed() + "]\n";
  }

  /** Prints it for people, with the commands that run it alone in a folder beside its results. */
  public void print(PrintStream out, Path folder) {
    out.println("trial " + trial.id());
    fact(out, "seed", Long.toString(trial.seed()));
    if (trial.ending().isPresent()) {
      print(trial.ending().get(), out);
    } else {
      fact(out, "outcome", "missing; it has not run");
    }
    out.println("\nstands in");
    trial.places().forEach(place -> out.println("  " + words(place)));
    out.println("\nrests on");
    trial.inputs().forEach((name, digest) -> out.println("  " + name + "  " + digest));
    out.println("\nsettings");
    Yaml.of(tree).lines().forEach(line -> out.println("  " + line));
    if (runsAlone()) {
      String name = trial.id().substring(0, Math.min(BRIEF, trial.id().length()));
      out.println("\nruns alone by");
      out.println("  basin show " + name + " --yaml --out " + folder + " > trial.yaml");
      out.println("  basin run trial.yaml --out " + folder.resolve("alone"));
    }
  }

  private static void print(Ending ending, PrintStream out) {
    boolean said = ending.reason().startsWith(word(ending)); // pruned at rung 1 of 3 …
    fact(out, "outcome", (said ? "" : word(ending) + ": ") + ending.reason());
    fact(out, "steps", Wording.number(ending.steps()));
    fact(out, "evaluations", Wording.number(ending.evaluations()));
    fact(out, "parameters", Wording.number(ending.parameters()));
    fact(out, "seconds", Wording.value(ending.seconds()));
    fact(out, "finished", ending.finished());
    fact(out, "digest", ending.digest());
    ending.remarks().forEach(remark -> fact(out, "remark", remark));
    ending.failure().ifPresent(failure -> print(failure, out));
    if (!ending.last().isEmpty()) {
      out.println("\nlast values");
      ending.last().forEach((name, value) -> out.println("  " + name + "  " + value));
    }
    out.println("\nrun by");
    ending.provenance().forEach((name, text) -> out.println("  " + name + "  " + text));
  }

  private static void print(Failure failure, PrintStream out) {
    out.println("\nfailed by");
    out.println("  kind  " + failure.kind().name().toLowerCase(Locale.ROOT));
    print("  plugin  ", failure.plugin(), out);
    print("  written at  ", failure.written(), out);
    failure.stack().lines().forEach(line -> out.println("  " + line.replace("\t", "    ")));
  }

  private static void print(String name, String text, PrintStream out) {
    if (!text.isEmpty()) {
      out.println(name + text);
    }
  }

  private static void fact(PrintStream out, String name, String text) {
    out.printf(Locale.ROOT, "  %-12s %s%n", name, text);
  }

  private static String words(Standing place) {
    String where =
        place.experiment()
            + place.unit().map(unit -> ", unit " + unit).orElse(", number " + place.number());
    return place.axes().isEmpty() ? where : where + ": " + Wording.settings(place.axes());
  }

  private static String word(Ending ending) {
    return ending.outcome().name().toLowerCase(Locale.ROOT);
  }

  /** The same for programs. */
  public Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("trial", trial.id());
    data.put("seed", trial.seed());
    data.put("outcome", trial.ending().map(TrialPortrait::word).orElse("missing"));
    trial.ending().ifPresent(ending -> add(ending, data));
    data.put("stands in", trial.places().stream().map(TrialPortrait::data).toList());
    data.put("rests on", trial.inputs());
    data.put("settings", plain(tree));
    if (runsAlone()) {
      data.put("yaml", yaml());
    }
    return data;
  }

  private static void add(Ending ending, Map<String, Object> data) {
    data.put("reason", ending.reason());
    data.put("steps", ending.steps());
    data.put("epochs", ending.epochs());
    data.put("evaluations", ending.evaluations());
    data.put("parameters", ending.parameters());
    data.put("seconds", ending.seconds());
    data.put("finished", ending.finished());
    data.put("digest", ending.digest());
    data.put("remarks", ending.remarks());
    ending.failure().ifPresent(failure -> data.put("failed by", data(failure)));
    data.put("last values", ending.last());
    data.put("run by", ending.provenance());
  }

  private static Map<String, Object> data(Failure failure) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", failure.kind().name().toLowerCase(Locale.ROOT));
    data.put("plugin", failure.plugin());
    data.put("written at", failure.written());
    data.put("stack", failure.stack());
    return data;
  }

  private static Map<String, Object> data(Standing place) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("experiment", place.experiment());
    data.put("number", place.number());
    place.unit().ifPresent(unit -> data.put("unit", unit));
    data.put("axes", place.axes());
    return data;
  }

  private static Object number(Tree.Scalar scalar) {
    if (scalar.quoted() || !Numeral.isNumber(scalar.text())) {
      return List.of("true", "false").contains(scalar.text()) && !scalar.quoted()
          ? Boolean.valueOf(scalar.text())
          : scalar.text();
    }
    return new BigDecimal(scalar.text());
  }

  private static Object plain(Tree tree) {
    if (tree instanceof Tree.Mapping mapping) {
      Map<String, Object> entries = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> entries.put(entry.key(), plain(entry.value())));
      return entries;
    }
    if (tree instanceof Tree.Sequence list) {
      return List.copyOf(list.items().stream().map(TrialPortrait::plain).toList());
    }
    return number((Tree.Scalar) tree);
  }
}
