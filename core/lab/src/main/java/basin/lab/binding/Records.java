package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Spelling;
import basin.lab.catalog.Standard;
import basin.lab.catalog.ValueKind;
import basin.lab.catalog.Words;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes records from mappings of their settings, taking defaults where the file is silent. */
final class Records {
  private static final int THOUSANDS = 3;

  private final Binder binder;
  private final Catalog catalog;
  private final Faults faults;
  private final boolean finished;
  private final Optional<Range> levels;

  Records(Binder binder, Catalog catalog, Faults faults, boolean finished) {
    this(binder, catalog, faults, finished, Optional.empty());
  }

  private Records(
      Binder binder, Catalog catalog, Faults faults, boolean finished, Optional<Range> levels) {
    this.finished = finished;
    this.levels = levels;
    this.binder = binder;
    this.catalog = catalog;
    this.faults = faults;
  }

  /** Makes records in a setting that has a range, which holds for their levels too. */
  Records within(Optional<Range> range) {
    return range.isEmpty() ? this : new Records(binder, catalog, faults, finished, range);
  }

  /**
   * A record; empty if faults were taken down.
   *
   * @param owner what to call it in faults
   * @param place where it is named
   * @param known the settings a user may have meant by a key that is not one
   */
  Optional<Object> make(
      Class<? extends Record> type,
      String owner,
      Place place,
      Tree.Mapping mapping,
      List<Setting> known) {
    refuseUnknown(owner, mapping, known);
    List<Object> values = new ArrayList<>();
    List<Setting> settings = Setting.of(type);
    for (Setting setting : settings) {
      setting(setting, owner, place, mapping).ifPresent(values::add);
    }
    return values.size() == settings.size()
        ? new Construction(owner, place, refusals(mapping, settings, known)).of(type, values)
        : Optional.empty();
  }

  /** What a record refuses may be that something is missing, or has a name that is not known. */
  private Faults refusals(Tree.Mapping mapping, List<Setting> settings, List<Setting> known) {
    List<String> names = known.stream().map(Setting::name).toList();
    return mapping.entries().stream().allMatch(entry -> names.contains(entry.key()))
        ? refusals(mapping, settings)
        : new Faults();
  }

  private Faults refusals(Tree.Mapping mapping, List<Setting> settings) {
    return finished || mapping.entries().size() == settings.size() ? faults : new Faults();
  }

  /** The record around a component, see {@link ValueKind.Accompanied}. */
  Optional<Object> around(
      ValueKind.Accompanied shape,
      Optional<Object> component,
      String owner,
      Place place,
      Tree.Mapping mapping) {
    List<Object> values = new ArrayList<>();
    component.ifPresent(values::add);
    for (Setting setting : shape.companions()) {
      setting(setting, owner, place, mapping).ifPresent(values::add);
    }
    return values.size() == 1 + shape.companions().size()
        ? new Construction(owner, place, refusals(mapping, shape.companions()))
            .of(shape.type(), values)
        : Optional.empty();
  }

  private Optional<Object> setting(
      Setting setting, String owner, Place place, Tree.Mapping mapping) {
    Label label = Label.of(setting.name(), owner);
    Optional<Tree.Entry> entry = mapping.find(setting.name());
    if (entry.isPresent()) {
      return value(setting, entry.get().value(), label);
    }
    Optional<Standard> standard = setting.standard(mapping);
    if (standard.isPresent()) {
      return setting.shape() instanceof ValueKind.Text && standard.get().snippet().isEmpty()
          ? Optional.of("")
          : binder.standard(setting, standard.get(), label, place, range(setting));
    }
    if (!finished) {
      return Optional.empty();
    }
    String needy = owner.isEmpty() ? "the experiment" : owner;
    faults.add(place, needy + " needs '" + setting.name() + "', " + Words.of(setting.shape()));
    return Optional.empty();
  }

  /** A level has two ranges to be in, its own and that of the setting its component stands in. */
  private Optional<Object> value(Setting setting, Tree tree, Label label) {
    Optional<Object> value = binder.value(setting.shape(), tree, label, range(setting));
    boolean both = setting.isLevel() && levels.isPresent() && setting.range().isPresent();
    return both
        ? value.flatMap(any -> binder.value(setting.shape(), tree, label, setting.range()))
        : value;
  }

  private Optional<Range> range(Setting setting) {
    return setting.isLevel() && levels.isPresent() ? levels : setting.range();
  }

  private void refuseUnknown(String owner, Tree.Mapping mapping, List<Setting> known) {
    List<String> names = known.stream().map(Setting::name).toList();
    Tree last = mapping;
    for (Tree.Entry entry : mapping.entries()) {
      Tree previous = last;
      if (!names.contains(entry.key())) {
        faults.add(
            entry.place(),
            misplaced(owner, entry, known).orElseGet(() -> unknown(owner, entry, previous, known)));
      }
      last = entry.value();
    }
  }

  /** A component that stands where the setting should that takes it. */
  private Optional<String> misplaced(String owner, Tree.Entry entry, List<Setting> known) {
    for (Setting setting : known) {
      ValueKind shape =
          setting.shape() instanceof ValueKind.Maybe maybe ? maybe.content() : setting.shape();
      boolean list = shape instanceof ValueKind.Many;
      Optional<Class<?>> point =
          PathShape.point(shape instanceof ValueKind.Many many ? many.element() : shape);
      if (point.flatMap(p -> catalog.find(p, entry.key())).isPresent()) {
        String component = Excerpt.of(new Tree.Mapping(entry.place(), List.of(entry)));
        String settings =
            setting.name() + ": " + (list ? "[" : "{") + component + (list ? "]" : "}");
        return Optional.of(
            "%s has no setting %s; it belongs to %s: write %s: {%s}"
                .formatted(
                    owner,
                    Quote.of(entry.key()),
                    Quote.of(setting.name()),
                    Label.nameIn(owner),
                    settings));
      }
    }
    return Optional.empty();
  }

  private static String unknown(
      String owner, Tree.Entry entry, Tree previous, List<Setting> known) {
    String fact = owner + " has no setting " + Quote.of(entry.key());
    if (previous instanceof Tree.Scalar before
        && entry.value().isNothing()
        && Numeral.isNumber(before.text())
        && Numeral.isNumber(entry.key())) {
      String decimal = before.text() + "." + entry.key();
      return entry.key().length() == THOUSANDS
          ? fact + "; write " + before.text() + entry.key() + ", or " + decimal + " for a decimal"
          : fact + "; is it a decimal? write " + decimal;
    }
    return fact
        + (known.isEmpty()
            ? "; it has none"
            : Spelling.repair(entry.key(), sentences(known), "it has"));
  }

  private static Map<String, String> sentences(List<Setting> settings) {
    Map<String, String> sentences = new LinkedHashMap<>();
    settings.forEach(setting -> sentences.put(setting.name(), setting.doc()));
    return sentences;
  }
}
