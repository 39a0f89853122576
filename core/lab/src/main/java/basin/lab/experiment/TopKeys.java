package basin.lab.experiment;

import basin.lab.binding.Belonging;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Spelling;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.stream.Stream;

/** The keys at the top of an experiment file. */
final class TopKeys {
  static final String SEEDS = "seeds";
  static final String GRID = "grid";
  static final String GOAL = "goal";
  static final String SELECT = "select";
  static final String AXES = "axes";
  static final String CLAIMS = "claims";
  static final String EVIDENCE = "evidence";
  static final String ANALYSES = "analyses";
  static final String CHECKPOINT = "checkpoint";
  static final String EXECUTOR = "executor";
  static final String PRUNE = "prune";
  static final String BUDGET = "budget";
  static final String LIMIT = "limit";

  /** What can be set by path: all but seeds and grid, which are set as a whole. */
  static final List<Setting> SETTINGS =
      Stream.concat(Setting.of(Header.class).stream(), Blueprint.SETTINGS.stream()).toList();

  private static final List<String> ALL =
      Stream.concat(SETTINGS.stream().map(Setting::name), Stream.of(SEEDS, GRID)).toList();

  /** Keys that are the same for all trials. */
  static final List<String> FIXED =
      Stream.concat(Setting.of(Header.class).stream().map(Setting::name), Stream.of(GRID)).toList();

  private TopKeys() {}

  static void refuseUnknown(Tree.Mapping experiment, Catalog catalog, Faults faults) {
    Belonging belonging = new Belonging(catalog, SETTINGS);
    for (Tree.Entry entry : experiment.entries()) {
      if (!ALL.contains(entry.key())) {
        faults.add(
            entry.place(),
            "an experiment has no key "
                + Quote.of(entry.key())
                + belonging
                    .of(entry, experiment)
                    .orElseGet(() -> Spelling.repair(entry.key(), ALL, "it has")));
      }
    }
  }

  /** The part of an experiment that some settings make up. */
  static Tree.Mapping part(Tree.Mapping experiment, List<Setting> settings) {
    List<String> names = settings.stream().map(Setting::name).toList();
    return new Tree.Mapping(
        experiment.place(),
        experiment.entries().stream().filter(entry -> names.contains(entry.key())).toList());
  }
}
