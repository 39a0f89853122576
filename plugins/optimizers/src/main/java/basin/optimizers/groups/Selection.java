package basin.optimizers.groups;

import basin.spi.descent.Block;
import basin.spi.descent.Role;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Blocks by name and role.
 *
 * @param names patterns in which {@code *} stands for any letters; none for any name
 * @param roles none for any role
 */
record Selection(List<String> names, List<Role> roles) {

  /** Whether a block is one of those. */
  boolean contains(Block block) {
    return (names.isEmpty() || names.stream().anyMatch(name -> matches(name, block)))
        && (roles.isEmpty() || roles.contains(block.role()));
  }

  /**
   * Refuses names that no block has: they are misspelt.
   *
   * @throws IllegalArgumentException with the names that there are
   */
  void requireKnown(List<Block> blocks) {
    for (String name : names) {
      if (blocks.stream().noneMatch(block -> matches(name, block))) {
        throw new IllegalArgumentException(
            "no block is called '" + name + "'; there are " + namesOf(blocks));
      }
    }
  }

  /** In words, in order. */
  static String namesOf(List<Block> blocks) {
    return blocks.stream().map(Block::name).collect(Collectors.joining(", "));
  }

  private static boolean matches(String name, Block block) {
    StringBuilder pattern = new StringBuilder();
    for (String piece : name.split("\\*", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(piece));
    }
    return block.name().matches(pattern.toString());
  }
}
