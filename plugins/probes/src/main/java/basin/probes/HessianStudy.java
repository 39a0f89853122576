package basin.probes;

import static basin.probes.CurvatureWatch.remark;

import basin.curvature.Flats;
import basin.curvature.Hessian;
import basin.curvature.Lengths;
import basin.curvature.Spectrum;
import basin.curvature.Surroundings;
import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;

/** All that the whole Hessian tells of a point. */
final class HessianStudy {
  static final String DIFFERENCES = "second derivatives are central differences of the gradient";

  /** A Hessian less symmetric than this lies at a kink. */
  private static final double TRUSTED = 1e-5;

  /** So does a point at which the differences to either side differ by more than this share. */
  private static final double BENT = 1e-2;

  private final Snapshot snapshot;
  private final Objective objective;
  private final Vec point;
  private final Vec gradient;
  private boolean ends = true;

  HessianStudy(Snapshot snapshot, Objective objective, Vec point, Vec gradient) {
    this.snapshot = snapshot;
    this.objective = objective;
    this.point = point;
    this.gradient = gradient;
  }

  /** The outermost eigenvalues are recorded already. */
  HessianStudy withoutEnds() {
    ends = false;
    return this;
  }

  /** Records it; where the run started and its gradient there are used up. */
  void record(Vec start, Vec startGradient, Recorder recorder) {
    double[] terms = Surroundings.terms(gradient, startGradient);
    Lengths lengths =
        Lengths.of(point, start, snapshot.blocks())
            .heard(objective, point, gradient, start, startGradient);
    Hessian hessian = Hessian.of(objective, point, gradient, lengths, terms, snapshot::exactVector);
    if (hessian.finite()) {
      record(new Surroundings(objective, point, gradient, terms, hessian), recorder);
    } else {
      remark(recorder, "no eigenvalues, the Hessian is not finite");
    }
  }

  private void record(Surroundings around, Recorder recorder) {
    around.record(snapshot.exactVector(), snapshot.exactVector(), recorder);
    Flats.of(
            around,
            snapshot.landscape().symmetries(around.point()),
            snapshot.exactVector(),
            snapshot.exactVector())
        .forEach((cause, n) -> recorder.record("curvature.zero." + cause, n));
    record(around.hessian(), around.terms(), recorder);
  }

  private void record(Hessian hessian, double[] terms, Recorder recorder) {
    double[] eigenvalues = Spectrum.values(hessian.rows());
    if (ends) {
      double bound = Spectrum.rounding(eigenvalues) + hessian.doubt(terms);
      recorder.record("curvature.smallest", eigenvalues[0]);
      recorder.record("curvature.smallest.bound", bound);
      recorder.record("curvature.largest", eigenvalues[eigenvalues.length - 1]);
      recorder.record("curvature.largest.bound", bound);
    }
    recorder.record("curvature.eigenvalues", eigenvalues);
    recorder.record("curvature.exact", hessian.exact() ? 1 : 0);
    if (!hessian.exact()) {
      remark(recorder, DIFFERENCES);
    }
    recorder.record("curvature.asymmetry", hessian.asymmetry());
    recorder.record("curvature.bend", hessian.bend());
    if (hessian.asymmetry() > TRUSTED || hessian.bend() > BENT) {
      remark(
          recorder,
          "the point lies at a kink and its eigenvalues say little: the Hessian is asymmetric by %.1e"
              + " of its largest entry, and the differences to either side differ by %.1e",
          hessian.asymmetry(),
          hessian.bend());
    }
  }
}
