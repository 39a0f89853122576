package basin.runner.inspection;

import basin.lab.experiment.Candidate;
import basin.lab.experiment.Experiment;
import basin.lab.inspection.Inspection;
import basin.lab.inspection.Placed;
import basin.lab.yaml.Fault;
import basin.lab.yaml.Place;
import basin.runner.console.Console;
import basin.runner.console.Wording;
import basin.runner.experiment.Inventory;
import basin.spi.check.Caution;
import basin.spi.check.Draft;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warns of what is very likely a mistake in a network, before anything runs. */
public final class Cautions {
  /** More combinations are not looked at for this alone. */
  private static final long MOST_TRIALS = 10_000;

  private final Inspectors inspectors;
  private final Inventory inventory;
  private final Console console;

  @Inject
  Cautions(Inspectors inspectors, Inventory inventory, Console console) {
    this.inspectors = inspectors;
    this.inventory = inventory;
    this.console = console;
  }

  /** One caution at one place, in however many trials. */
  private record Spoken(String caution, Place place) {}

  /** What there is to warn of, each once, in the order of the file. */
  public List<Fault> of(Experiment experiment) {
    if (experiment.trialCount() > MOST_TRIALS) {
      return List.of();
    }
    Inspection inspection = new Inspection(experiment, inventory.presentShelf(experiment.file()));
    Map<Spoken, List<Placed>> found = new LinkedHashMap<>();
    int looked = 0;
    for (Iterator<Candidate> all = inspection.unalike().iterator(); all.hasNext(); ) {
      Candidate candidate = all.next();
      Optional<Draft> draft = draft(inspection, candidate);
      looked += draft.isPresent() ? 1 : 0;
      draft.ifPresent(seen -> look(seen, candidate, inspection, found));
    }
    List<Fault> warnings = new ArrayList<>();
    int kinds = looked;
    found.forEach((spoken, same) -> warnings.add(warning(spoken.place(), same, kinds)));
    warnings.sort(null);
    return warnings;
  }

  /** What cannot be opened is refused by others, or when it runs. */
  private static Optional<Draft> draft(Inspection inspection, Candidate candidate) {
    try {
      return inspection.draft(candidate);
    } catch (RuntimeException unopened) {
      return Optional.empty();
    }
  }

  private void look(
      Draft draft, Candidate candidate, Inspection inspection, Map<Spoken, List<Placed>> found) {
    for (Inspectors.Named<Caution> caution : inspectors.cautions()) {
      try {
        caution.component().look(draft).stream()
            .map(finding -> inspection.placed(finding, candidate))
            .forEach(
                placed ->
                    found
                        .computeIfAbsent(
                            new Spoken(caution.name(), placed.place()), any -> new ArrayList<>())
                        .add(placed));
      } catch (RuntimeException broken) {
        console.warn("the caution " + caution.name() + " could not be asked: " + broken);
      }
    }
  }

  private static Fault warning(Place place, List<Placed> same, int kinds) {
    Placed first = same.get(0);
    String more =
        same.size() > 1 || kinds > 1
            ? " (So in "
                + same.size()
                + " of "
                + Wording.count(kinds, "kind")
                + " of trials; the first is told.)"
            : "";
    String words = (first.finding().fact() + " " + first.finding().repair()).strip() + more;
    return new Fault(place, first.change().isEmpty() ? words : words + "\n    " + first.change());
  }
}
