package basin.engine.training;

import basin.engine.state.Saved;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How far a run is, and the loss of its last step.
 *
 * @param objective to be loaded before: a budget of evaluations is reckoned from them
 */
record SavedProgress(RunProgress progress, CountedObjective objective, RunSnapshot snapshot)
    implements Saved {
  @Override
  public void save(DataOutput out) throws IOException {
    out.writeLong(progress.step());
    out.writeDouble(snapshot.loss());
  }

  @Override
  public void load(DataInput in) throws IOException {
    progress.resume(in.readLong(), objective.evaluations());
    snapshot.afterStep(in.readDouble());
  }
}
