package basin.lab.identity;

import basin.lab.yaml.Json;
import basin.lab.yaml.JsonTree;
import basin.lab.yaml.Tree;
import java.util.List;

/**
 * What a trial is apart from its replicates, without labels: equal for trials of one setting.
 *
 * @param group all it sets that is compared
 * @param tuned all it sets that is tuned
 * @param data what it is judged on
 * @param loss that it minimises; empty for a surface
 */
public record SettingKey(String group, String tuned, String data, String loss) {
  /**
   * Of a trial.
   *
   * @param tree of the trial, as JSON
   * @param axes of its grid
   */
  public static SettingKey of(String tree, List<AxisRole> axes) {
    Division division = Division.of((Tree.Mapping) JsonTree.of(tree), new AxisNames(axes));
    Subject subject = Subject.of(division.compared());
    StringBuilder tuned = new StringBuilder();
    division
        .tuned()
        .forEach((name, part) -> tuned.append(name).append(' ').append(Json.of(part)).append('\n'));
    return new SettingKey(
        Json.of(division.compared()),
        tuned.toString(),
        Json.of(subject.data()),
        subject.loss().map(Json::of).orElse(""));
  }
}
