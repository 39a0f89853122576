package basin.reports.truth;

import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.probes.Curvature;
import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.reports.minima.LocalMinima;
import basin.spi.descent.Penalty;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import basin.spi.report.Element;
import basin.testkit.EmptyState;
import basin.testkit.GivenRows;
import basin.testkit.NoFiles;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import java.util.List;
import java.util.OptionalInt;

/** What a report says of a run that went from here to there. */
final class End {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  private End() {}

  static Landscape on(Surface surface) {
    return surface.open(workshop());
  }

  static Landscape on(double[][] inputs, double[][] targets, List<Layer> layers, Loss loss) {
    return workshop()
        .network(
            new GivenRows(inputs, targets), layers, loss, (block, fan, random) -> block.fill(0));
  }

  /** The verdict, as the last column of the table says it. */
  static String verdict(Landscape landscape, double[] start, double[] end, Penalty penalty) {
    Notebook notebook = new Notebook();
    new Curvature(500)
        .attach(landscape, EmptyState.make())
        .observe(StillSnapshot.of(landscape, vec(end)).from(vec(start)).penalty(penalty), notebook);
    Invented results = new Invented().goal("train.loss", false);
    InventedTrial trial = results.trial(0);
    for (String name : notebook.names()) {
      if (!name.equals("curvature.eigenvalues")) {
        trial.curve(name, notebook.numbers(name).get(0));
      }
    }
    return new LocalMinima()
        .write(results).stream()
            .filter(Element.Table.class::isInstance)
            .map(Element.Table.class::cast)
            .filter(t -> t.name().equals("end-points"))
            .map(t -> t.rows().get(0).get(t.columns().size() - 1).toString())
            .findFirst()
            .orElseThrow();
  }

  static Vec vec(double[] values) {
    return DOUBLES.vec(values);
  }

  private static TrialWorkshop workshop() {
    return new TrialWorkshop(
        new DataRoom(new NoFiles()), OptionalInt.empty(), DOUBLES, new SeededStreams(0));
  }
}
