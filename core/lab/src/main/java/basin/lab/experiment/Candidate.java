package basin.lab.experiment;

import basin.engine.training.Assignment;
import basin.lab.binding.Places;
import basin.lab.yaml.Tree;
import java.util.Map;

/**
 * A combination of settings that could be bound and has not been run.
 *
 * @param tree canonical, defaults filled in
 * @param assignment what it comes to under the first of its seeds
 * @param places where its components are written
 * @param labels what tells it from the others, by axis
 */
public record Candidate(
    Tree.Mapping tree, Assignment assignment, Places places, Map<String, String> labels) {}
