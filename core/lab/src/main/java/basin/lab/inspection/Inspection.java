package basin.lab.inspection;

import basin.engine.data.DataRoom;
import basin.engine.inspection.NetworkDraft;
import basin.engine.inspection.Opened;
import basin.engine.inspection.Rows;
import basin.engine.inspection.Trying;
import basin.engine.random.SeededStreams;
import basin.engine.training.Assignment;
import basin.engine.training.Schedules;
import basin.lab.experiment.Candidate;
import basin.lab.experiment.Experiment;
import basin.lab.rehearsal.Outlines;
import basin.lab.rehearsal.Rehearsal;
import basin.lab.yaml.Json;
import basin.lab.yaml.Tree;
import basin.spi.check.Draft;
import basin.spi.check.Finding;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import basin.spi.data.Shelf;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Opens trials of an experiment for a look before any runs. Trials that differ in numbers of their
 * optimizer alone are looked at once.
 */
public final class Inspection {
  /** Nobody waits for more. */
  private static final int MOST_DRAFTS = 300;

  /** Rows that a draft has at most, and a trial that is tried out. */
  private static final int DRAFT_ROWS = 256;

  private static final int TRYOUT_ROWS = 2000;

  /** Numbers that are made and worked through in a blink. */
  private static final long MOST_PARAMETERS = 1_000_000;

  private final Experiment experiment;
  private final DataRoom room;
  private final Outlines outlines;
  private final Map<Dataset, Rows> loaded = new HashMap<>();

  /** Of an experiment with its data on a shelf. */
  public Inspection(Experiment experiment, Shelf shelf) {
    this.experiment = experiment;
    this.room = new DataRoom(shelf);
    long seed = experiment.seeds().isEmpty() ? 0 : experiment.seeds().get(0);
    this.outlines = new Outlines(shelf, seed);
  }

  /** Combinations that are not alike for a caution. */
  public Stream<Candidate> unalike() {
    Set<String> seen = new HashSet<>();
    return experiment.candidates().limit(MOST_DRAFTS).filter(each -> seen.add(kind(each)));
  }

  /** Combinations with problems of their own. */
  public Stream<Candidate> problems() {
    Set<String> seen = new HashSet<>();
    return experiment.candidates().limit(MOST_DRAFTS).filter(each -> seen.add(problem(each)));
  }

  private static String problem(Candidate candidate) {
    return part(candidate, "problem");
  }

  private static String part(Candidate candidate, String key) {
    return candidate.tree().find(key).map(Tree.Entry::value).map(Json::of).orElse("");
  }

  private static String kind(Candidate candidate) {
    boolean moves =
        Schedules.in(candidate.assignment().optimizer()).stream().anyMatch(s -> !s.constant());
    return problem(candidate)
        + part(candidate, "train")
        + (moves ? part(candidate, "optimizer") : "");
  }

  /**
   * A trial's network before its first step; empty for a surface, for what is too large for a
   * glance, and where components did not come with Basin: the code of others may never end.
   *
   * @throws DataException if the data cannot be had
   */
  public Optional<Draft> draft(Candidate candidate) {
    if (candidate.places().components(Dataset.class).isEmpty()
        || !Rehearsal.isBasinsOwn(candidate.places())) {
      return Optional.empty();
    }
    Assignment trial = candidate.assignment();
    try {
      return draft(trial, Opened.of(trial, this::glance, room, MOST_PARAMETERS));
    } catch (Opened.TooLarge tooLarge) {
      return Optional.empty();
    }
  }

  private Optional<Draft> draft(Assignment trial, Opened opened) {
    return opened.parts() == null
        ? Optional.empty()
        : Optional.of(new NetworkDraft(trial, opened, outlines.of(opened.parts().data())));
  }

  private Rows glance(Dataset data) {
    Outline outline = outlines.of(data);
    return outline.all().map(all -> Rows.of(all, DRAFT_ROWS)).orElseGet(() -> Rows.drawn(outline));
  }

  /**
   * A trial to be tried out, on some thousand of its training rows at most.
   *
   * @throws DataException if the data cannot be had
   */
  public Trying tryout(Candidate candidate) {
    Assignment trial = candidate.assignment();
    Opened opened = Opened.of(trial, this::some, room, Long.MAX_VALUE);
    return new Trying(trial, opened, draft(trial, opened), room);
  }

  private Rows some(Dataset data) {
    return loaded.computeIfAbsent(
        data,
        any -> Rows.of(data.load(room.shelf(), new SeededStreams(outlines.seed())), TRYOUT_ROWS));
  }

  /** Where a finding points in the file. */
  public Placed placed(Finding finding, Candidate candidate) {
    return new Spots(experiment, candidate).placed(finding);
  }
}
