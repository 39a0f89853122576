package basin.lab.experiment;

import basin.engine.training.Assignment;
import basin.lab.binding.Places;
import basin.lab.yaml.Tree;

/**
 * A combination of settings that could be bound and has not been run.
 *
 * @param tree canonical, defaults filled in
 * @param assignment what it comes to under the first of its seeds
 * @param places where its components are written
 */
public record Candidate(Tree.Mapping tree, Assignment assignment, Places places) {}
