package basin.datasets.csv;

/** What stands between the whole and the rest of a number in a CSV file. */
public enum Decimal {
  /** A point, as in 1234.5. */
  POINT {
    @Override
    double of(char[] chars, int from, int end) {
      return CsvNumber.of(chars, from, end);
    }
  },
  /** A comma, as in 1234,5. */
  COMMA {
    @Override
    double of(char[] chars, int from, int end) {
      char[] pointed = new char[end - from];
      for (int i = 0; i < pointed.length; i++) {
        char c = chars[from + i];
        if (c == '.') {
          return Double.NaN;
        }
        pointed[i] = c == ',' ? '.' : c;
      }
      return CsvNumber.of(pointed, 0, pointed.length);
    }
  };

  /** The number that a text is; NaN if it is none, infinite or 0 if it is beyond a double. */
  abstract double of(char[] chars, int from, int end);
}
