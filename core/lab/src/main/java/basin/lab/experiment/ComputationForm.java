package basin.lab.experiment;

import basin.spi.analysis.Unit;
import basin.spi.report.Analysis;
import basin.spi.settings.Doc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of a trial that is computed: all that decides what comes of it, but its seed. */
record ComputationForm(
    @Doc("what computes it") Analysis analysis,
    @Doc("which of its units") String unit,
    @Doc("the trials that it reads, in order") List<ReadTrial> reads) {
  /** How the text of such a tree begins, and of no other. */
  static final String BEGINS = "{\"analysis\":";

  /** A trial that is read. */
  record ReadTrial(
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

  Computation computation(long seed) {
    Unit.Computation asked =
        new Unit.Computation(
            unit,
            reads.stream().map(ReadTrial::trial).toList(),
            reads.stream().flatMap(r -> r.vectors().keySet().stream()).distinct().toList());
    return new Computation(analysis, asked, reads.stream().map(ReadTrial::read).toList(), seed);
  }
}
