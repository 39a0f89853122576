package basin.engine.state;

import basin.engine.number.Arithmetic;
import basin.engine.random.MovableStream;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import basin.spi.state.NumberList;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the components of one run remember, by name and in the order in which they asked. Saved and
 * loaded by one walk; a fresh start asks for the same names, so what was saved finds its place.
 */
public final class RunState implements State {
  private static final String SEPARATOR = ".";

  private final Arithmetic arithmetic;
  private final Streams streams;
  private final String scope;
  private final Map<String, Remembered> all;

  /**
   * Of a run.
   *
   * @param streams of the trial; they can be {@link MovableStream moved}
   */
  public RunState(Arithmetic arithmetic, Streams streams) {
    this(arithmetic, streams, "", new LinkedHashMap<>());
  }

  private RunState(
      Arithmetic arithmetic, Streams streams, String scope, Map<String, Remembered> all) {
    this.arithmetic = arithmetic;
    this.streams = streams;
    this.scope = scope;
    this.all = all;
  }

  @Override
  public Vec vector(String name, int length) {
    Vec vec = arithmetic.vec(length);
    keep(name, new RememberedVec(arithmetic, vec));
    return vec;
  }

  @Override
  public Matrix matrix(String name, int rows, int columns) {
    Matrix matrix = arithmetic.matrix(rows, columns);
    keep(name, new RememberedVec(arithmetic, matrix.all()));
    return matrix;
  }

  @Override
  public Scalar number(String name) {
    return keep(name, new RememberedNumber());
  }

  @Override
  public NumberList list(String name) {
    return keep(name, new RememberedList());
  }

  /** Of the trial's stream {@code name}, or {@code name.scope} where there is one. */
  @Override
  public RandomStream random(String name) {
    String full = scope.isEmpty() ? name : name + SEPARATOR + scope;
    if (streams.named(full) instanceof MovableStream stream) {
      keep(name, new RememberedStream(stream));
      return stream;
    }
    throw new IllegalArgumentException("streams that cannot be moved cannot be remembered");
  }

  @Override
  public RunState scope(String name) {
    return new RunState(arithmetic, streams, full(name), all);
  }

  /** Whether nothing is remembered at all. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Takes down all that is remembered, for {@link #rewind}. */
  public void mark() {
    all.values().forEach(Remembered::mark);
  }

  /** Makes all what it was at the last {@link #mark}. */
  public void rewind() {
    all.values().forEach(Remembered::rewind);
  }

  /** Makes all what it is in another run of the same components, in whatever precision. */
  public void set(RunState other) {
    all.forEach((name, own) -> own.set(other.all.get(name)));
  }

  /** Writes all that is remembered. */
  public void save(DataOutput out) throws IOException {
    out.writeInt(all.size());
    for (Map.Entry<String, Remembered> entry : all.entrySet()) {
      out.writeUTF(entry.getKey());
      entry.getValue().save(out);
    }
  }

  /**
   * Makes all what was written.
   *
   * @throws IOException if it was written by other components
   */
  public void load(DataInput in) throws IOException {
    int saved = in.readInt();
    if (saved != all.size()) {
      throw new IOException(saved + " things were saved where there are " + all.size());
    }
    for (Map.Entry<String, Remembered> entry : all.entrySet()) {
      String name = in.readUTF();
      if (!name.equals(entry.getKey())) {
        throw new IOException("'" + name + "' was saved where there is '" + entry.getKey() + "'");
      }
      entry.getValue().load(in);
    }
  }

  private <T extends Remembered> T keep(String name, T thing) {
    if (all.putIfAbsent(full(name), thing) != null) {
      throw new IllegalStateException(
          "the state '" + full(name) + "' is asked for twice; give one of them another name");
    }
    return thing;
  }

  private String full(String name) {
    return scope.isEmpty() ? name : scope + SEPARATOR + name;
  }
}
