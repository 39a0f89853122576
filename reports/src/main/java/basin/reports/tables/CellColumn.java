package basin.reports.tables;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The cells of one column of a table, numbers of one kind as bare numbers: a table may have a row
 * for each of a hundred thousand trials.
 */
final class CellColumn {
  private static final int FIRST = 16;

  private final BitSet filled = new BitSet();
  private int size;

  /** Of all cells that are filled, as long as they are numbers of one kind. */
  private Class<?> kind;

  private long[] numbers = new long[FIRST];

  /** Once they are not. */
  private Object[] objects;

  /** Adds a cell; null is an empty one. */
  void add(Object cell) {
    if (kind == null && isNumber(cell)) {
      kind = cell.getClass();
    }
    if (objects == null && cell != null && cell.getClass() != kind) {
      mix();
    }
    grow();
    if (objects != null) {
      objects[size] = likeTheOneAbove(cell);
    } else if (cell != null) {
      filled.set(size);
      numbers[size] = bits((Number) cell);
    }
    size++;
  }

  /** A cell as it was added. */
  Object get(int row) {
    if (objects != null) {
      return objects[row];
    }
    return filled.get(row) ? number(numbers[row]) : null;
  }

  private static boolean isNumber(Object cell) {
    return cell instanceof Double || cell instanceof Long || cell instanceof Integer;
  }

  /** Words come again row after row. */
  private Object likeTheOneAbove(Object cell) {
    Object above = size == 0 ? null : objects[size - 1];
    return above != null && above.equals(cell) ? above : cell;
  }

  private void mix() {
    Object[] all = new Object[numbers.length];
    for (int row = 0; row < size; row++) {
      all[row] = get(row);
    }
    objects = all;
    numbers = null;
  }

  private void grow() {
    int capacity = objects != null ? objects.length : numbers.length;
    if (size < capacity) {
      return;
    }
    if (objects != null) {
      objects = Arrays.copyOf(objects, 2 * capacity);
    } else {
      numbers = Arrays.copyOf(numbers, 2 * capacity);
    }
  }

  private static long bits(Number number) {
    return number instanceof Double d ? Double.doubleToRawLongBits(d) : number.longValue();
  }

  private Object number(long bits) {
    if (kind == Double.class) {
      return Double.longBitsToDouble(bits);
    }
    return kind == Long.class ? (Object) bits : (Object) (int) bits;
  }
}
