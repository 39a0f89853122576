package basin.runner.plugin;

/**
 * A plugin that could not be loaded.
 *
 * @param place its jar or folder
 * @param reason why, in a line
 */
public record Refusal(String place, String reason) {
  @Override
  public String toString() {
    return "plugin " + place + " is left out: " + reason;
  }
}
