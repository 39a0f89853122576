package basin.minima;

import basin.minima.atlas.Atlas;
import basin.minima.between.Barrier;
import basin.minima.between.ModeConnectivity;
import basin.minima.between.TransitionStates;
import basin.minima.certificate.Certificate;
import basin.minima.slices.AlongPath;
import basin.minima.slices.PathPlane;
import basin.minima.slices.Plane;
import basin.minima.slices.RandomDirections;
import basin.minima.slices.Slice;
import basin.minima.slices.ThroughEnds;
import basin.minima.slices.TopEigenvectors;
import basin.minima.stationary.CriticalPoints;
import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.probe.Probe;
import basin.spi.report.Analysis;
import basin.spi.slice.Directions;

/** The laboratory of minima: where descent ends, and what lies between. */
public final class MinimaPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Analysis.class, "atlas", Atlas.class)
        .add(Analysis.class, "barrier", Barrier.class)
        .add(Analysis.class, "certificate", Certificate.class)
        .add(Analysis.class, "mode-connectivity", ModeConnectivity.class)
        .add(Analysis.class, "plane", Plane.class)
        .add(Analysis.class, "slice", Slice.class)
        .add(Analysis.class, "transition-states", TransitionStates.class)
        .add(Directions.class, "ends", ThroughEnds.class)
        .add(Directions.class, "path", AlongPath.class)
        .add(Directions.class, "random", RandomDirections.class)
        .add(Directions.class, "top-eigenvectors", TopEigenvectors.class)
        .add(Probe.class, "critical-points", CriticalPoints.class)
        .add(Probe.class, "path-plane", PathPlane.class);
  }
}
