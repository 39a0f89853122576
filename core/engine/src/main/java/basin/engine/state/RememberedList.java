package basin.engine.state;

import basin.spi.state.NumberList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/** A list of numbers. */
final class RememberedList implements Remembered, NumberList {
  private double[] numbers = new double[8];
  private int size;
  private double[] marked = {};

  @Override
  public int size() {
    return size;
  }

  @Override
  public double get(int i) {
    return numbers[Objects.checkIndex(i, size)];
  }

  @Override
  public void set(int i, double value) {
    numbers[Objects.checkIndex(i, size)] = value;
  }

  @Override
  public void add(double value) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = value;
  }

  @Override
  public void clear() {
    size = 0;
  }

  @Override
  public String kind() {
    return "list";
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeDouble(numbers[i]);
    }
  }

  @Override
  public void load(DataInput in) throws IOException {
    size = 0;
    int saved = in.readInt();
    for (int i = 0; i < saved; i++) {
      add(in.readDouble());
    }
  }

  @Override
  public void mark() {
    marked = Arrays.copyOf(numbers, size);
  }

  @Override
  public void rewind() {
    become(marked);
  }

  @Override
  public void set(Remembered other) {
    RememberedList list = (RememberedList) other;
    become(Arrays.copyOf(list.numbers, list.size));
  }

  private void become(double[] values) {
    size = 0;
    for (double value : values) {
      add(value);
    }
  }
}
