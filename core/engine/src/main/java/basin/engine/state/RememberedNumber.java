package basin.engine.state;

import basin.spi.state.Scalar;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A number. */
final class RememberedNumber implements Remembered, Scalar {
  private double value;
  private double marked;

  @Override
  public double get() {
    return value;
  }

  @Override
  public void set(double number) {
    value = number;
  }

  @Override
  public String kind() {
    return "number";
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeDouble(value);
  }

  @Override
  public void load(DataInput in) throws IOException {
    value = in.readDouble();
  }

  @Override
  public void mark() {
    marked = value;
  }

  @Override
  public void rewind() {
    value = marked;
  }

  @Override
  public void set(Remembered other) {
    value = ((RememberedNumber) other).value;
  }
}
