package basin.datasets;

import java.util.List;

/** Makes a {@link Csv} of {@code table.csv}, setting by setting. */
final class TestCsv {
  private List<String> target = List.of();
  private List<String> inputs = List.of();
  private Csv.Kind task = Csv.Kind.AUTO;
  private Csv.Header header = Csv.Header.AUTO;
  private Csv.Separator separator = Csv.Separator.COMMA;
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
        "table.csv", target, inputs, task, header, separator, encoding, split, scale, targetScale);
  }
}
