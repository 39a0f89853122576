package basin.engine.training;

import basin.engine.state.Saved;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How far a run is, and the loss of its last step; under a budget of seconds, how many are over.
 *
 * @param objective to be loaded before: a budget of evaluations is reckoned from them
 */
record SavedProgress(RunProgress progress, CountedObjective objective, RunSnapshot snapshot)
    implements Saved {
  @Override
  public void save(DataOutput out) throws IOException {
    out.writeLong(progress.step());
    out.writeDouble(snapshot.loss());
    if (progress.countsTime()) {
      out.writeLong(progress.elapsed());
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    long step = in.readLong();
    double loss = in.readDouble();
    if (progress.countsTime()) {
      progress.elapsed(in.readLong());
    }
    progress.resume(step, objective.evaluations());
    snapshot.afterStep(loss);
  }
}
