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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the components of one run remember, by name and in the order in which they asked. Saved and
 * loaded by one walk; a fresh start asks for the same names, so what was saved finds its place.
 */
public final class RunState implements State, Saved {
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

  /** The name, in this scope, of a vector that holds infinite numbers or NaN. */
  public Optional<String> spoiled() {
    String own = scope.isEmpty() ? "" : scope + SEPARATOR;
    return all.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(own) && entry.getValue().spoiled())
        .map(entry -> entry.getKey().substring(own.length()))
        .findFirst();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(all.size());
    for (Map.Entry<String, Remembered> entry : all.entrySet()) {
      out.writeUTF(words(entry));
      entry.getValue().save(out);
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    int saved = in.readInt();
    Iterator<Map.Entry<String, Remembered>> entries = all.entrySet().iterator();
    for (int i = 0; i < saved; i++) {
      String there = in.readUTF();
      Map.Entry<String, Remembered> entry = entries.hasNext() ? entries.next() : null;
      String here = entry == null ? "nothing more" : words(entry);
      if (!there.equals(here)) {
        throw new IOException(
            "it was saved by other components: it remembers %s where these remember %s"
                .formatted(there, here));
      }
      entry.getValue().load(in);
    }
    if (entries.hasNext()) {
      throw new IOException(
          "it was saved by other components: it does not remember " + words(entries.next()));
    }
  }

  /** {@code the vector 'optimizer.m'}. */
  private static String words(Map.Entry<String, Remembered> entry) {
    return "the %s '%s'".formatted(entry.getValue().kind(), entry.getKey());
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
