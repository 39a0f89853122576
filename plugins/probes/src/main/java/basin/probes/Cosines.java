package basin.probes;

import basin.spi.descent.Block;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import java.util.List;

/** The cosine of the angle between a vector and the one that was seen before it. */
final class Cosines {
  private final String series;
  private final Vec before;
  private final Scalar seen;
  private final BlockViews views = new BlockViews();
  private final BlockViews viewsBefore = new BlockViews();

  Cosines(String series, int length, State state) {
    this.series = series;
    this.before = state.vector("before", length);
    this.seen = state.number("seen");
  }

  /** Records the cosines, whole and by block; those with a vector of zeros are left out. */
  void record(Vec now, List<Block> blocks, Recorder recorder) {
    if (seen.get() > 0) {
      record(series, before, now, recorder);
      List<Vec> parts = views.of(now, blocks);
      List<Vec> partsBefore = viewsBefore.of(before, blocks);
      for (int i = 0; i < parts.size(); i++) {
        String name = series + "." + blocks.get(i).name();
        record(name, partsBefore.get(i), parts.get(i), recorder);
      }
    }
    before.set(now);
    seen.set(1);
  }

  private static void record(String name, Vec a, Vec b, Recorder recorder) {
    double lengths = a.norm() * b.norm();
    if (lengths > 0) {
      recorder.record(name, Math.max(-1, Math.min(a.dot(b) / lengths, 1)));
    }
  }
}
