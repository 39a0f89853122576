package basin.datasets.csv;

import basin.datasets.rows.Encoding;
import basin.datasets.rows.Missing;
import basin.datasets.rows.Rows;
import basin.datasets.rows.Scale;
import basin.spi.data.DataException;
import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads a CSV file row by row into numbers and classes. Faults are collected; those of columns end
 * the reading before the rows, which nothing could be made of.
 */
final class CsvReading {
  private static final int SHOWN = 10;

  private final Csv csv;
  private final Path file;
  private final Shelf shelf;
  private final CsvFaults faults;
  private final List<double[]> inputs = new ArrayList<>();
  private final List<double[]> targets = new ArrayList<>();
  private CsvHeading heading;
  private CsvColumns columns;
  private CsvCategories categories;
  private CsvIndex index;
  private CsvGroups groups;
  private Optional<Integer> grouping = Optional.empty();
  private Optional<CsvTarget> single = Optional.empty();

  CsvReading(Csv csv, Path file, Shelf shelf) {
    this.csv = csv;
    this.file = file;
    this.shelf = shelf;
    this.faults = new CsvFaults(file.toString());
  }

  /**
   * All rows.
   *
   * @throws DataException with the faults
   */
  Rows rows() {
    try (CsvText text = new CsvText(file, shelf)) {
      CsvRecords records = new CsvRecords(text, csv.separator().character(), csv.decimal(), faults);
      open(records);
      do {
        row(records);
      } while (records.next());
    }
    single.ifPresent(target -> target.complain(faults));
    throwIfAny();
    return single.filter(CsvTarget::classes).map(this::classification).orElseGet(this::regression);
  }

  /** Which columns of the file the targets came from. */
  List<Integer> targets() {
    return columns.targets();
  }

  /** Which column of the file each input came from. */
  List<Integer> inputs() {
    return categories.origins();
  }

  /** How the rows are parted, if the file says so or keeps some together. */
  Optional<CsvGroups> groups() {
    return grouping.map(any -> groups);
  }

  /** What stands before the first row. */
  CsvHeading heading() {
    return heading;
  }

  private void open(CsvRecords records) {
    heading = CsvHeading.read(records, csv.header(), faults);
    List<Integer> left =
        new ArrayList<>(CsvColumns.places(heading.names(), csv.leaveOut(), faults));
    grouping = one(csv.groups()).or(() -> one(csv.splitColumn()));
    groups = new CsvGroups();
    grouping.ifPresent(left::add);
    columns = CsvColumns.of(heading.names(), csv.inputs(), csv.target(), left, faults);
    List<Integer> words = CsvColumns.places(heading.names(), csv.categories(), faults);
    categories = new CsvCategories(columns.inputs(), words, csv.decimal());
    if (columns.targets().size() == 1) {
      int place = columns.targets().get(0);
      single = Optional.of(new CsvTarget(heading.names().get(place), csv.task(), csv.decimal()));
    } else if (csv.task() == Csv.Kind.CLASSIFICATION) {
      faults.add("classes stand in one target column; name one, or set task: regression");
    }
    throwIfAny();
    index = new CsvIndex(heading.names(), columns.inputs());
  }

  private void row(CsvRecords records) {
    if (records.cells() != heading.names().size()) {
      ragged(records);
      return;
    }
    double[] row = inputs(records);
    index.add(row);
    inputs.add(row);
    grouping.ifPresent(place -> group(records, place));
    if (single.isPresent()) {
      single.get().add(records, columns.targets().get(0));
    } else {
      targets.add(numbers(records, columns.targets()));
    }
  }

  private Optional<Integer> one(Optional<String> column) {
    return column.flatMap(
        name -> CsvColumns.places(heading.names(), List.of(name), faults).stream().findFirst());
  }

  private void group(CsvRecords records, int place) {
    CsvCell cell = records.cell(place);
    if (csv.splitColumn().isPresent() && !CsvGroups.namesASplit(cell.text())) {
      faults.add(cell, cell.shown() + " is no split; write train, validation or test");
    }
    groups.add(cell.text());
  }

  private double[] inputs(CsvRecords records) {
    double[] row = new double[columns.inputs().size()];
    for (int i = 0; i < row.length; i++) {
      int place = columns.inputs().get(i);
      if (csv.missing() != Missing.REFUSE && records.missing(place)) {
        row[i] = categories.holds(place) ? categories.code(records, place) : Double.NaN;
      } else if (categories.holds(place) && records.from(place) < records.end(place)) {
        row[i] = categories.code(records, place);
      } else {
        row[i] = number(records, place, CsvComplaint::ofInput);
      }
    }
    return row;
  }

  private double[] numbers(CsvRecords records, List<Integer> places) {
    return places.stream().mapToDouble(place -> number(records, place, CsvComplaint::of)).toArray();
  }

  private double number(
      CsvRecords records, int place, BiFunction<CsvCell, String, String> complaint) {
    double number = records.number(place);
    if (!CsvNumber.fits(number, records.chars(), records.from(place), records.end(place))) {
      CsvCell cell = records.cell(place);
      faults.add(cell, complaint.apply(cell, heading.names().get(place)));
    }
    return number;
  }

  private void ragged(CsvRecords records) {
    if (!records.closed()) {
      return; // what the open quote swallowed is not known
    }
    int wanted = heading.names().size();
    String fact =
        "the row has %s and the table %s; "
            .formatted(counted(records.cells(), "cell"), counted(wanted, "column"));
    int open = records.spanning();
    if (open >= 0) {
      faults.add(records.cell(open), fact + "a quote that opens here ends on another line");
    } else if (records.cells() < wanted) {
      faults.add(records.cell(records.cells() - 1), fact + "add what is missing");
    } else {
      faults.add(
          records.cell(wanted),
          fact + "take out what is too much, or quote cells that hold a separator");
    }
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private Rows classification(CsvTarget target) {
    List<String> names = target.names();
    if (names.size() < 2) {
      faults.add("the target has but one class, '" + names.get(0) + "'; give it two or more");
    } else if (csv.encoding() == Encoding.COLUMN && names.size() > 2) {
      faults.add("there are " + names.size() + " classes; encoding: column is for two");
    }
    if (csv.targetScale() != Scale.NONE) {
      faults.add("the target holds classes, which target-scale is not for; leave it out");
    }
    throwIfAny();
    return Rows.classification(
            categories.spread(inputs), target.places(), names.size(), csv.encoding(), source())
        .with(remarks(target));
  }

  private Rows regression() {
    double[][] numbers = single.map(CsvTarget::numbers).orElseGet(() -> array(targets));
    return Rows.regression(categories.spread(inputs), numbers, source()).with(remarks());
  }

  private static double[][] array(List<double[]> rows) {
    return rows.toArray(double[][]::new);
  }

  private String source() {
    return String.valueOf(file.getFileName());
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (csv.inputs().isEmpty()) {
      index.remarks().forEach(remark -> remarks.add(ofFile(remark)));
    }
    for (int place : columns.inputs()) {
      if (categories.holds(place)) {
        List<String> words = categories.words(place);
        String listed =
            String.join(", ", words.subList(0, Math.min(SHOWN, words.size())))
                + (words.size() > SHOWN ? ", …" : "");
        remarks.add(
            ofFile(
                "column '%s' is %s: %s"
                    .formatted(
                        heading.names().get(place), counted(words.size(), "input"), listed)));
      }
    }
    return remarks;
  }

  private List<String> remarks(CsvTarget target) {
    List<String> remarks = new ArrayList<>(remarks());
    for (String word : target.doubtful()) {
      remarks.add(
          ofFile(
              "'%s' in the target column is taken for a class; take its rows out if it is none"
                  .formatted(word)));
    }
    return remarks;
  }

  private String ofFile(String remark) {
    return file + "  " + remark;
  }

  /** If other cells would come of another separator, that is the fault behind all others. */
  private void throwIfAny() {
    if (faults.any()) {
      Optional<Csv.Separator> other = OtherSeparator.of(file, csv.separator(), shelf);
      if (other.isPresent()) {
        throw new DataException(file + ":1:1  " + other.get().instead(csv.separator()));
      }
      faults.throwIfAny();
    }
  }
}
