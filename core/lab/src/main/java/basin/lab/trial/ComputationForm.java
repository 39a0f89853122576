package basin.lab.trial;

import basin.spi.analysis.Earlier;
import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of a trial that is computed: all that decides what comes of it, but its seed. */
public record ComputationForm(
    @Doc("what computes it") Analysis analysis,
    @Doc("which of its units") String unit,
    @Doc("the trials that it reads, in order") List<ReadTrial> reads,
    @Doc("the units that were done before and that it reads, in order") @Default("[]")
        List<ReadUnit> earlier) {
  /** How the text of such a tree begins, and of no other. */
  static final String BEGINS = "{\"analysis\":";

  /** A trial that is read. */
  public record ReadTrial(
      @Doc("its id") String trial,
      @Doc("its seed") long seed,
      @Doc("what it is") TrialForm form,
      @Doc("vectors that it recorded last, by name") Map<String, String> vectors) {
    private Computation.Read read() {
      Map<String, double[]> numbers = new LinkedHashMap<>();
      vectors.forEach((name, text) -> numbers.put(name, VectorText.read(text)));
      return new Computation.Read(form.assignment(seed), numbers);
    }
  }

  /** An earlier unit that is read. */
  public record ReadUnit(
      @Doc("its key") String unit,
      @Doc("series of vectors that it recorded, by name") Map<String, List<String>> tracks) {
    private Earlier read() {
      return new Earlier(unit, List.copyOf(tracks.keySet()));
    }

    private Map<String, List<double[]>> numbers() {
      Map<String, List<double[]>> numbers = new LinkedHashMap<>();
      tracks.forEach(
          (name, rows) -> numbers.put(name, rows.stream().map(VectorText::read).toList()));
      return numbers;
    }
  }

  /** What it comes to, under a seed. */
  public Computation computation(long seed) {
    Unit.Computation asked =
        new Unit.Computation(
            unit,
            reads.stream().map(ReadTrial::trial).toList(),
            reads.stream().flatMap(r -> r.vectors().keySet().stream()).distinct().toList(),
            earlier.stream().map(ReadUnit::read).toList());
    Map<String, Map<String, List<double[]>>> before = new LinkedHashMap<>();
    earlier.forEach(unit -> before.put(unit.unit(), unit.numbers()));
    return new Computation(
        analysis, asked, reads.stream().map(ReadTrial::read).toList(), before, seed);
  }
}
