package basin.lab.experiment;

import basin.lab.binding.Places;
import basin.lab.yaml.Tree;

/**
 * A combination of settings that could be bound and has not been run.
 *
 * @param tree canonical, defaults filled in
 * @param recipe what it comes to
 * @param places where its components are written
 */
public record Candidate(Tree.Mapping tree, Recipe recipe, Places places) {}
