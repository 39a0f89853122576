package basin.lab.rehearsal;

import basin.lab.binding.Places;
import basin.lab.yaml.Fault;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether data are sound. Those that are missing are no concern here: a run may fetch them, and
 * says so if it cannot.
 */
final class DataCheck {
  private static final Pattern WITH_ITS_PLACE = Pattern.compile(".*:\\d+:\\d+  .*");

  private final Map<Dataset, Boolean> usable = new HashMap<>();
  private final List<Fault> inData = new ArrayList<>();

  /** Whether all data of a trial can be had and are sound; each is looked at once. */
  boolean areUsable(Places places, Outlines outlines, Faults faults) {
    boolean all = true;
    for (Object component : places.components()) {
      if (component instanceof Dataset data) {
        Boolean known = usable.get(data);
        boolean now = known == null ? isUsable(data, places, outlines, faults) : known;
        usable.put(data, now);
        all &= now;
      }
    }
    return all;
  }

  /** Faults in data files, at the place of the data set. */
  List<Fault> inData() {
    return List.copyOf(inData);
  }

  private boolean isUsable(Dataset data, Places places, Outlines outlines, Faults faults) {
    try {
      outlines.of(data);
      return true;
    } catch (DataException wrong) {
      if (outlines.arePresent(data)) {
        wrong.getMessage().lines().forEach(line -> tell(line, data, places, faults));
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
