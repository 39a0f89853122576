package basin.lab.rehearsal;

import basin.engine.training.Assignment;
import basin.lab.binding.Places;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.number.Precision;
import java.util.Locale;

/**
 * Whether a trial has room in memory. What it takes at least is counted: the point, its gradient
 * and one vector more; what layers put out in one pass; and the rows.
 */
final class Headroom {
  private static final int VECTORS = 3;
  private static final long LARGEST_PASS = 1024;
  private static final double GIGABYTE = 1e9;

  /** A machine with more than so many times the memory is not at hand. */
  private static final double MANY_TIMES = 8;

  /** Numbers that are made and worked through in a blink. */
  private static final double FEW = 5e6;

  private final Assignment trial;
  private final Ground ground;
  private final double most;

  /** In a machine that gives so many bytes. */
  Headroom(Assignment trial, Ground ground, long most) {
    this.trial = trial;
    this.ground = ground;
    this.most = most;
  }

  /** Takes down what is too large for it. */
  void check(Places places, Place otherwise, Faults faults) {
    double vectors = bytes(VECTORS * (double) ground.parameters() + pass());
    if (vectors > most && ground.parameters() <= Integer.MAX_VALUE) { // else it is refused already
      Place largest =
          ground.network().flatMap(network -> places.of(network.largest())).orElse(otherwise);
      faults.add(largest, tooLarge(what(), vectors));
    }
    ground.outline().ifPresent(outline -> checkRows(outline, places, otherwise, faults));
  }

  private void checkRows(Outline outline, Places places, Place otherwise, Faults faults) {
    Samples few = outline.few();
    double rows = outline.train() + outline.validation() + outline.test();
    double columns = few.inputs().columns() + (double) few.targets().columns();
    if (bytes(rows * columns) > most) {
      faults.add(
          ground.data().flatMap(places::of).orElse(otherwise),
          tooLarge(
              "%s rows of %s numbers".formatted(grouped(rows), grouped(columns)),
              bytes(rows * columns)));
    }
  }

  /** Whether a first step on a few rows is taken in no time. */
  boolean isSmall() {
    double outputs = ground.network().map(network -> (double) network.activations()).orElse(0.0);
    return VECTORS * (double) ground.parameters() + Outline.FEW * outputs <= FEW;
  }

  private String what() {
    return ground
        .network()
        .map(
            network ->
                "the network's %s parameters and what its layers put out in a pass"
                    .formatted(grouped(network.parameters())))
        .orElse(grouped(ground.parameters()) + " coordinates");
  }

  /** Numbers that the layers put out in a pass over a batch, or over a chunk of all rows. */
  private double pass() {
    if (ground.network().isEmpty()) {
      return 0;
    }
    long all = ground.outline().map(Outline::train).orElse(LARGEST_PASS);
    long rows = Math.min(all, trial.batch().isPresent() ? trial.batch().getAsInt() : LARGEST_PASS);
    return (double) rows * ground.network().get().activations();
  }

  private double bytes(double numbers) {
    return numbers * (trial.precision() == Precision.FLOAT32 ? Float.BYTES : Double.BYTES);
  }

  private String tooLarge(String what, double bytes) {
    String more =
        bytes < MANY_TIMES * most
            ? String.format(
                Locale.ROOT,
                ", or give Java more, as in BASIN_JAVA_OPTS=-Xmx%.0fg",
                Math.ceil(1.5 * bytes / GIGABYTE))
            : "";
    return "%s take %s at least, and Java may take %s; make it smaller%s"
        .formatted(what, gigabytes(bytes), gigabytes(most), more);
  }

  private static String gigabytes(double bytes) {
    return bytes < 10 * GIGABYTE
        ? String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE)
        : grouped(bytes / GIGABYTE) + " GB";
  }

  private static String grouped(double number) {
    return String.format(Locale.ROOT, "%,.0f", number).replace(',', ' ');
  }
}
