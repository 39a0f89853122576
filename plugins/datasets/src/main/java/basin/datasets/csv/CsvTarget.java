package basin.datasets.csv;

import basin.datasets.rows.Missing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The only target column of a CSV file: numbers or names of classes. Where nothing is said, most of
 * its cells decide which, and the others are faults.
 */
final class CsvTarget {
  private final String name;
  private final Csv.Kind kind;
  private final Decimal decimal;
  private final DoubleStream.Builder values = DoubleStream.builder();
  private final IntStream.Builder codes = IntStream.builder();
  private final Map<String, Integer> words = new HashMap<>();
  private final Met wordsMet = new Met();
  private final Met numbersMet = new Met();
  private final Met emptiesMet = new Met();

  CsvTarget(String name, Csv.Kind kind, Decimal decimal) {
    this.name = name;
    this.kind = kind;
    this.decimal = decimal;
  }

  /** Takes a cell of the record that is being read. */
  void add(CsvRecords records, int cell) {
    int from = records.from(cell);
    int end = records.end(cell);
    double value = records.number(cell);
    boolean number =
        kind != Csv.Kind.CLASSIFICATION && CsvNumber.fits(value, records.chars(), from, end);
    Met met = from == end ? emptiesMet : number ? numbersMet : wordsMet;
    met.add(records, cell);
    values.add(value);
    codes.add(met == wordsMet ? code(records, from, end) : -1);
  }

  private int code(CsvRecords records, int from, int end) {
    String word = new String(records.chars(), from, end - from);
    return words.computeIfAbsent(word, any -> words.size());
  }

  /** Whether it holds classes. */
  boolean classes() {
    return kind == Csv.Kind.CLASSIFICATION
        || kind == Csv.Kind.AUTO && wordsMet.count() > numbersMet.count();
  }

  /** Tells of the cells that are not what the column is. */
  void complain(CsvFaults faults) {
    complain(emptiesMet, cell -> CsvComplaint.of(cell, name) + majority(emptiesMet), faults);
    if (classes()) {
      complain(numbersMet, cell -> numberAmongWords(cell), faults);
    } else {
      complain(wordsMet, cell -> CsvComplaint.of(cell, name) + majority(wordsMet), faults);
    }
  }

  private static void complain(Met met, Function<CsvCell, String> text, CsvFaults faults) {
    met.first().forEach(cell -> faults.add(cell, text.apply(cell)));
    faults.addUntold(met.others());
  }

  private String numberAmongWords(CsvCell cell) {
    return cell.shown()
        + " in column '"
        + name
        + "' is a number among words; mend it, or set task: classification if it is a class"
        + majority(numbersMet);
  }

  /** Which way the cells decided, where the file did not. */
  private String majority(Met odd) {
    long all = wordsMet.count() + numbersMet.count() + emptiesMet.count();
    if (kind != Csv.Kind.AUTO || odd.count() == all) {
      return "";
    }
    return classes()
        ? " (%s of %s cells hold words, so '%s' is taken for classes)"
            .formatted(wordsMet.count(), all, name)
        : " (%s of %s cells hold numbers, so '%s' is taken for numbers; for classes set task: classification)"
            .formatted(numbersMet.count(), all, name);
  }

  /** Its numbers, a row each. */
  double[][] numbers() {
    return values.build().mapToObj(value -> new double[] {value}).toArray(double[][]::new);
  }

  /** The class of each row as a place among {@link #names}. */
  int[] places() {
    List<String> names = names();
    int[] places = new int[words.size()];
    for (int place = 0; place < places.length; place++) {
      places[words.get(names.get(place))] = place;
    }
    return codes.build().map(code -> places[code]).toArray();
  }

  /** The names of the classes: by number if all are numbers, else by name. */
  List<String> names() {
    return WordOrder.of(words.keySet(), decimal);
  }

  /** Names that may mean that there is no class. */
  List<String> doubtful() {
    return names().stream().filter(Missing::says).toList();
  }
}
