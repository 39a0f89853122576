package basin.optimizers.transforms;

import basin.spi.descent.Descent;
import basin.spi.descent.Progress;
import basin.spi.descent.Transform;
import basin.spi.number.Vec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links one behind the other. */
record ChainLink(List<Transform.Link> links) implements Transform.Link {
  @Override
  public void apply(Vec update, Vec point, Progress progress) {
    for (int i = 0; i < links.size(); i++) {
      links.get(i).apply(update, point, progress);
    }
  }

  /** Each under the place of its link: {@code link1.factor}. */
  @Override
  public Map<String, Double> quantities() {
    Map<String, Double> all = new LinkedHashMap<>();
    for (int i = 0; i < links.size(); i++) {
      add(links.get(i).quantities(), i, all);
    }
    return all;
  }

  /** With those of what stands behind the links. */
  Map<String, Double> quantitiesWith(Descent last) {
    Map<String, Double> all = quantities();
    add(last.quantities(), links.size(), all);
    return all;
  }

  private static void add(Map<String, Double> own, int index, Map<String, Double> all) {
    own.forEach((name, value) -> all.put(Chain.place(index) + "." + name, value));
  }
}
