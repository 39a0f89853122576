package basin.lab.binding;

import basin.lab.catalog.Setting;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of one mapping by whose they are.
 *
 * @param own the component's
 * @param companions those of the record around it
 */
record SplitSettings(Tree.Mapping own, Tree.Mapping companions) {
  static SplitSettings split(Tree.Mapping all, List<Setting> companions) {
    List<Tree.Entry> own = new ArrayList<>();
    List<Tree.Entry> others = new ArrayList<>();
    for (Tree.Entry entry : all.entries()) {
      boolean companion = companions.stream().anyMatch(s -> s.name().equals(entry.key()));
      (companion ? others : own).add(entry);
    }
    return new SplitSettings(
        new Tree.Mapping(all.place(), own), new Tree.Mapping(all.place(), others));
  }
}
