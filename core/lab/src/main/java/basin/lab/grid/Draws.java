package basin.lab.grid;

import basin.engine.random.SeededStreams;
import basin.lab.binding.Binder;
import basin.lab.binding.PathShape;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Spelling;
import basin.lab.catalog.ValueKind;
import basin.lab.catalog.Words;
import basin.lab.grid.spacing.Spacings;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.spi.settings.BareNumber;
import basin.spi.space.Design;
import basin.spi.space.Distribution;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What designs draw: numbers of distributions, or one of several alternatives each time. */
final class Draws {
  /** Digits of a drawn number; more would say nothing and fill tables. */
  private static final int DIGITS = 6;

  private final Catalog catalog;
  private final Faults faults;
  private final Map<Tree.Entry, Optional<double[][]>> points = new IdentityHashMap<>();

  Draws(Catalog catalog, Faults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  /** What stands behind {@code choice}, where it is written; else the alternatives as they are. */
  static Tree choices(Tree value) {
    return value instanceof Tree.Mapping mapping && mapping.entries().size() == 1
        ? mapping.find(GridKeys.CHOICE).map(Tree.Entry::value).orElse(value)
        : value;
  }

  /**
   * The numbers that are drawn for a path, none if something is wrong; empty if no distribution
   * stands there.
   */
  Optional<Expansion> numbers(WrittenAxis axis, Optional<ValueKind> shape) {
    Tree value = axis.entry().value();
    Optional<Tree.Entry> named = named(value).filter(e -> !isComponent(e.key(), shape));
    Optional<Component> component = named.flatMap(e -> catalog.find(Distribution.class, e.key()));
    if (component.isEmpty()) {
      return named
          .filter(e -> isMisspelt(e, value, shape))
          .map(e -> new Expansion(List.of(), List.of()));
    }
    Optional<? extends Record> bound =
        new Binder(catalog, faults)
            .bind(component.get().type(), named.get().value(), named.get().key());
    Optional<double[]> shares = shares(axis);
    return Optional.of(
        bound.isEmpty() || shares.isEmpty()
            ? new Expansion(List.of(), List.of())
            : new Expansion(
                drawn((Distribution) bound.get(), shares.get(), shape, value.place()), List.of()));
  }

  /** Which of several alternatives is drawn each time; none if something is wrong. */
  int[] picks(WrittenAxis axis, int alternatives) {
    return shares(axis)
        .map(
            shares ->
                IntStream.range(0, shares.length)
                    .map(i -> Math.min(alternatives - 1, (int) (shares[i] * alternatives)))
                    .toArray())
        .orElse(new int[0]);
  }

  /** {@code uniform: {from: 0, to: 1}} or {@code adam-rate}. */
  private static Optional<Tree.Entry> named(Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      Tree nothing = new Tree.Mapping(scalar.place(), List.of());
      return Optional.of(new Tree.Entry(scalar.place(), scalar.text(), nothing));
    }
    return value instanceof Tree.Mapping mapping
            && mapping.entries().size() == 1
            && !Spacings.matches(value)
        ? Optional.of(mapping.entries().get(0))
        : Optional.empty();
  }

  /** Whether the name is that of a component that may stand there: initializers can be uniform. */
  private boolean isComponent(String name, Optional<ValueKind> shape) {
    return shape.flatMap(PathShape::point).flatMap(point -> catalog.find(point, name)).isPresent();
  }

  /** Where a number is wanted, a name with settings can be nothing but a distribution. */
  private boolean isMisspelt(Tree.Entry named, Tree value, Optional<ValueKind> shape) {
    boolean number =
        shape.isPresent()
            && (isWhole(shape.get())
                || shape.get() instanceof ValueKind.Real
                || PathShape.point(shape.get())
                    .filter(point -> point.isAnnotationPresent(BareNumber.class))
                    .isPresent());
    boolean word =
        value instanceof Tree.Mapping
            ? !named.key().equals(GridKeys.CHOICE) && !named.key().equals("alternatives")
            : !Numeral.isNumber(named.key());
    if (!number || !word) {
      return false;
    }
    List<String> names =
        new ArrayList<>(catalog.of(Distribution.class).stream().map(Component::name).toList());
    names.add(GridKeys.CHOICE);
    faults.add(
        named.place(),
        "there is no distribution "
            + Quote.of(named.key())
            + Spelling.repair(named.key(), names, "there are"));
    return true;
  }

  private List<Tree> drawn(
      Distribution distribution, double[] shares, Optional<ValueKind> shape, Place place) {
    boolean whole = shape.filter(Draws::isWhole).isPresent();
    List<Tree> drawn = new ArrayList<>();
    for (double share : shares) {
      double number = distribution.at(share);
      if (!Double.isFinite(number)) {
        faults.add(place, "this draws " + number + "; take settings that give numbers");
        return List.of();
      }
      double typed = whole ? Math.rint(number) : Numeral.rounded(number, DIGITS);
      drawn.add(new Tree.Scalar(place, Numeral.of(typed), false));
    }
    return drawn;
  }

  private static boolean isWhole(ValueKind shape) {
    return shape instanceof ValueKind.Maybe maybe
        ? isWhole(maybe.content())
        : shape instanceof ValueKind.Whole;
  }

  /** The coordinate of a path in every point of its design. */
  private Optional<double[]> shares(WrittenAxis axis) {
    Tree.Entry design = axis.design().orElseThrow();
    Optional<double[][]> all = points.get(design);
    if (all == null) {
      all = points(design);
      points.put(design, all);
    }
    int index = 0;
    for (Tree.Entry drawn : WrittenAxis.drawn(design)) {
      if (drawn == axis.entry()) {
        break;
      }
      index++;
    }
    int column = index;
    return all.map(p -> IntStream.range(0, p.length).mapToDouble(i -> p[i][column]).toArray());
  }

  private Optional<double[][]> points(Tree.Entry written) {
    Optional<Component> component = catalog.find(Design.class, written.key());
    if (component.isEmpty()) {
      return Optional.empty(); // a fault that is found where the design stands
    }
    Tree.Mapping all = (Tree.Mapping) written.value();
    Tree settings =
        new Tree.Mapping(
            all.place(), all.entries().stream().filter(e -> !e.key().equals(GridKeys.OF)).toList());
    return new Binder(catalog, faults)
        .bind(component.get().type(), settings, written.key())
        .flatMap(design -> points((Design) design, written));
  }

  private Optional<double[][]> points(Design design, Tree.Entry written) {
    List<String> names = WrittenAxis.drawn(written).stream().map(Tree.Entry::key).toList();
    try {
      return Optional.of(design.points(names, new SeededStreams(0)));
    } catch (IllegalArgumentException tooMany) {
      faults.add(written.place(), tooMany.getMessage());
      return Optional.empty();
    }
  }

  /** Takes down what is wrong with a design as such. */
  void examine(Tree.Entry written) {
    List<String> designs = catalog.of(Design.class).stream().map(Component::name).toList();
    if (!designs.contains(written.key())) {
      faults.add(
          written.place(),
          "there is no design "
              + Quote.of(written.key())
              + Spelling.repair(written.key(), designs, "there are"));
    }
    if (WrittenAxis.drawn(written).isEmpty()) {
      faults.add(
          written.place(),
          written.key()
              + " draws nothing; add of: with paths, each with "
              + Words.one(Words.of(Distribution.class))
              + " or a list, such as of: {optimizer.rate: {log-uniform: {from: 1e-4, to: 1}}}");
    }
  }
}
