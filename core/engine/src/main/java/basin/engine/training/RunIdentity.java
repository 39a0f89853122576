package basin.engine.training;

import basin.engine.state.Saved;
import basin.spi.descent.Block;
import basin.spi.problem.Landscape;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What two runs must share for one to go on where the other was saved: random numbers, precision,
 * batches, parameters and the number of probes. Settings of an optimizer may differ, and the
 * budget.
 */
record RunIdentity(List<String> facts) implements Saved {
  static RunIdentity of(Assignment assignment, Landscape landscape) {
    List<String> facts = new ArrayList<>();
    facts.add("seed " + assignment.seed());
    facts.add("precision " + assignment.precision().name().toLowerCase(Locale.ROOT));
    facts.add(
        assignment.batch().isEmpty() ? "no batches" : "batch " + assignment.batch().getAsInt());
    facts.add("probes " + assignment.observations().size());
    facts.add("steps per epoch " + landscape.stepsPerEpoch());
    for (Block block : landscape.blocks()) {
      facts.add("%s of %d×%d".formatted(block.name(), block.rows(), block.columns()));
    }
    return new RunIdentity(facts);
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(facts.size());
    for (String fact : facts) {
      out.writeUTF(fact);
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    int saved = in.readInt();
    for (int i = 0; i < Math.max(saved, facts.size()); i++) {
      String there = i < saved ? in.readUTF() : "nothing more";
      String here = i < facts.size() ? facts.get(i) : "nothing more";
      if (!there.equals(here)) {
        throw new CheckpointException(
            "it is of another run, which has '%s' where this one has '%s'".formatted(there, here));
      }
    }
  }
}
