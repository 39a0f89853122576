package basin.datasets.csv;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Missing;
import basin.datasets.rows.Scale;
import basin.datasets.rows.Split;
import java.util.List;
import java.util.Optional;

/** Makes a {@link Csv} of {@code table.csv}, setting by setting. */
final class TestCsv {
  private List<String> target = List.of();
  private List<String> inputs = List.of();
  private Csv.Kind task = Csv.Kind.AUTO;
  private Csv.Header header = Csv.Header.AUTO;
  private Csv.Separator separator = Csv.Separator.COMMA;
  private Decimal decimal = Decimal.POINT;
  private List<String> leaveOut = List.of();
  private List<String> categories = List.of();
  private Missing missing = Missing.REFUSE;
  private Optional<String> groups = Optional.empty();
  private Optional<String> splitColumn = Optional.empty();
  private Encoding encoding = Encoding.ONE_HOT;
  private Split split = Split.NONE;
  private Scale scale = Scale.NONE;
  private Scale targetScale = Scale.NONE;

  private TestCsv() {}

  static TestCsv of() {
    return new TestCsv();
  }

  TestCsv target(String... columns) {
    target = List.of(columns);
    return this;
  }

  TestCsv inputs(String... columns) {
    inputs = List.of(columns);
    return this;
  }

  TestCsv task(Csv.Kind kind) {
    task = kind;
    return this;
  }

  TestCsv header(Csv.Header present) {
    header = present;
    return this;
  }

  TestCsv separator(Csv.Separator between) {
    separator = between;
    return this;
  }

  TestCsv decimal(Decimal mark) {
    decimal = mark;
    return this;
  }

  TestCsv leaveOut(String... columns) {
    leaveOut = List.of(columns);
    return this;
  }

  TestCsv categories(String... columns) {
    categories = List.of(columns);
    return this;
  }

  TestCsv missing(Missing wanted) {
    missing = wanted;
    return this;
  }

  TestCsv groups(String column) {
    groups = Optional.of(column);
    return this;
  }

  TestCsv splitColumn(String column) {
    splitColumn = Optional.of(column);
    return this;
  }

  TestCsv encoding(Encoding wanted) {
    encoding = wanted;
    return this;
  }

  TestCsv split(Split wanted) {
    split = wanted;
    return this;
  }

  TestCsv scale(Scale wanted) {
    scale = wanted;
    return this;
  }

  TestCsv targetScale(Scale wanted) {
    targetScale = wanted;
    return this;
  }

  Csv csv() {
    return new Csv(
        "table.csv",
        target,
        inputs,
        task,
        header,
        separator,
        decimal,
        leaveOut,
        categories,
        missing,
        encoding,
        split,
        groups,
        splitColumn,
        scale,
        targetScale);
  }
}
