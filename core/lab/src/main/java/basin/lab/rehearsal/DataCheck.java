package basin.lab.rehearsal;

import basin.lab.binding.Places;
import basin.lab.yaml.Fault;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.number.Precision;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether data are sound. Those that are missing are no concern here: a run may fetch them, and
 * says so if it cannot.
 */
final class DataCheck {
  private static final Pattern WITH_ITS_PLACE = Pattern.compile(".*:\\d+:\\d+  .*");

  private final Map<Read, Boolean> usable = new HashMap<>();
  private final Set<Fault> inData = new LinkedHashSet<>(); // once, in whatever precision

  private record Read(Dataset data, Precision precision) {}

  /** Whether all data of a trial can be had and are sound; each is looked at once. */
  boolean areUsable(Places places, Outlines outlines, Precision precision, Faults faults) {
    boolean all = true;
    for (Object component : places.components()) {
      if (component instanceof Dataset data) {
        Read read = new Read(data, precision);
        Boolean known = usable.get(read);
        boolean now = known == null ? isUsable(read, places, outlines, faults) : known;
        usable.put(read, now);
        all &= now;
      }
    }
    return all;
  }

  /** Faults in data files, at the place of the data set. */
  List<Fault> inData() {
    return List.copyOf(inData);
  }

  private boolean isUsable(Read read, Places places, Outlines outlines, Faults faults) {
    try {
      outlines.copy(read.data(), read.precision());
      return true;
    } catch (DataException wrong) {
      if (outlines.arePresent(read.data())) {
        wrong.getMessage().lines().forEach(line -> tell(line, read.data(), places, faults));
      }
      return false;
    }
  }

  /** What a refusal quotes is to be mended in the experiment; the rest in the data. */
  private void tell(String line, Dataset data, Places places, Faults faults) {
    String name = places.name(data).orElse("data");
    Optional<Place> setting =
        WITH_ITS_PLACE.matcher(line).matches()
            ? Optional.empty()
            : places.settings(data).flatMap(settings -> Quoted.place(settings, line));
    setting.ifPresentOrElse(
        place -> faults.add(place, name + ": " + line),
        () -> places.of(data).ifPresent(place -> inData.add(new Fault(place, line))));
  }
}
