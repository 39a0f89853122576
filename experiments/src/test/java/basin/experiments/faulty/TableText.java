package basin.experiments.faulty;

/** Rows as text with a heading, all digits kept. */
final class TableText {
  private TableText() {}

  /** Inputs x1 …, then the class or the targets t1 …, then whether they train. */
  static String of(RowSet rows, boolean classes) {
    StringBuilder text = new StringBuilder();
    boolean parted = rows.train() < rows.inputs().length;
    names(text, "x", rows.inputs()[0].length);
    if (classes) {
      text.append("class,");
    } else {
      names(text, "t", rows.targets()[0].length);
    }
    end(text.append(parted ? "part," : ""));
    for (int r = 0; r < rows.inputs().length; r++) {
      numbers(text, rows.inputs()[r]);
      if (classes) {
        text.append(rows.classes().orElseThrow()[r]).append(',');
      } else {
        numbers(text, rows.targets()[r]);
      }
      end(text.append(parted ? r < rows.train() ? "train," : "validation," : ""));
    }
    return text.toString();
  }

  private static void names(StringBuilder text, String letter, int count) {
    for (int i = 0; i < count; i++) {
      text.append(letter).append(i + 1).append(',');
    }
  }

  private static void numbers(StringBuilder text, double[] numbers) {
    for (double number : numbers) {
      text.append(number).append(',');
    }
  }

  /** A line feed in place of the last comma. */
  private static void end(StringBuilder text) {
    text.setCharAt(text.length() - 1, '\n');
  }
}
