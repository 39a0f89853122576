package basin.probes;

import basin.curvature.Ends;
import basin.curvature.LinearMap;
import basin.spi.descent.Objective;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.random.RandomStream;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import java.util.Locale;

/** What {@link Curvature} sees: the ends of the spectrum by products, or the whole Hessian. */
final class CurvatureWatch implements Watch {
  private final Curvature probe;
  private final RandomStream random;
  private final Scalar looked; // the last step it looked at, and 1

  CurvatureWatch(Curvature probe, State state) {
    this.probe = probe;
    this.random = state.random("curvature");
    this.looked = state.number("looked");
  }

  @Override
  public void observe(Snapshot snapshot, Recorder recorder) {
    looked.set(snapshot.progress().step() + 1.0);
    snapshot.penalty().caveat().ifPresent(c -> remark(recorder, "judged is the loss alone: %s", c));
    Objective objective = snapshot.descended();
    Vec point = snapshot.exactPoint();
    Vec gradient = snapshot.exactVector();
    recorder.record("curvature.objective", objective.gradient(point, gradient));
    recorder.record("curvature.gradient-norm", gradient.norm());
    Vec startGradient = snapshot.exactVector();
    Vec start = snapshot.exactStart();
    recorder.record("curvature.start", objective.gradient(start, startGradient));
    if (!gradient.finite()) {
      remark(recorder, "no eigenvalues, the gradient is not finite");
    } else if (endsAlone(point)) {
      ends(objective, point, snapshot, recorder);
    } else {
      new HessianStudy(snapshot, objective, point, gradient).record(start, startGradient, recorder);
    }
  }

  private boolean endsAlone(Vec point) {
    return probe.top().isPresent() || point.length() > probe.limit();
  }

  /** What a look left to do, if it looked where the run ended. */
  @Override
  public void finish(Snapshot snapshot, Recorder recorder) {
    Vec point = snapshot.exactPoint();
    boolean here = looked.get() == snapshot.progress().step() + 1.0;
    if (here && endsAlone(point) && point.length() <= probe.limit()) {
      Objective objective = snapshot.descended();
      Vec gradient = snapshot.exactVector();
      objective.gradient(point, gradient);
      Vec start = snapshot.exactStart();
      Vec startGradient = snapshot.exactVector();
      objective.gradient(start, startGradient);
      if (gradient.finite()) {
        new HessianStudy(snapshot, objective, point, gradient)
            .withoutEnds()
            .record(start, startGradient, recorder);
      }
    }
  }

  private void ends(Objective objective, Vec point, Snapshot snapshot, Recorder recorder) {
    if (objective.secondDerivatives() == SecondDerivatives.NONE) {
      remark(
          recorder,
          "no eigenvalues, the problem has no second derivatives, of which products are made");
      return;
    }
    Ends ends =
        Ends.of(LinearMap.hessian(objective, point), probe.wanted(), random, snapshot::exactVector);
    if (!Double.isFinite(ends.largest().value() - ends.smallest().value())) {
      remark(recorder, "no eigenvalues, the Hessian is not finite");
      return;
    }
    boolean exact = objective.secondDerivatives() == SecondDerivatives.EXACT;
    if (!exact) {
      remark(recorder, HessianStudy.DIFFERENCES);
    }
    if (point.length() > probe.limit()) {
      recorder.record("curvature.exact", exact ? 1 : 0);
    }
    recorder.record("curvature.products", ends.products());
    recorder.record("curvature.smallest", ends.smallest().value());
    recorder.record("curvature.largest", ends.largest().value());
    recorder.record("curvature.top", Ends.values(ends.highest()));
    recorder.record("curvature.bottom", Ends.values(ends.lowest()));
    if (exact) { // products of differences do not tell how far they are off
      recorder.record("curvature.smallest.bound", ends.smallest().bound());
      recorder.record("curvature.largest.bound", ends.largest().bound());
      recorder.record("curvature.top.bound", Ends.bounds(ends.highest()));
      recorder.record("curvature.bottom.bound", Ends.bounds(ends.lowest()));
    }
  }

  static void remark(Recorder recorder, String format, Object... numbers) {
    recorder.remark("curvature: " + String.format(Locale.ROOT, format, numbers));
  }
}
