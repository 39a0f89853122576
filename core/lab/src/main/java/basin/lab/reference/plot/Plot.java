package basin.lab.reference.plot;

import basin.spi.descent.Schedule;
import basin.spi.network.Activation;
import basin.spi.problem.Surface;
import java.util.Optional;

/** A picture of a component, as numbers. */
public sealed interface Plot permits Curves, Heights {
  /**
   * The picture of a component; empty for kinds that have none, and for one that cannot be drawn:
   * an activation of whole rows, a surface without a view.
   */
  static Optional<Plot> of(Object component) {
    if (component instanceof Activation activation) {
      return ActivationCurves.of(activation).map(Plot.class::cast);
    }
    if (component instanceof Schedule schedule) {
      return ScheduleCurve.of(schedule).map(Plot.class::cast);
    }
    return component instanceof Surface surface
        ? SurfaceHeights.of(surface).map(Plot.class::cast)
        : Optional.empty();
  }
}
