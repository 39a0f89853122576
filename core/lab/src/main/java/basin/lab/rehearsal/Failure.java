package basin.lab.rehearsal;

import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.spi.data.DataException;

/** What went wrong in a rehearsal, as the user hears of it. */
record Failure(Throwable thrown) {
  /**
   * Takes it down. What a component says no to is a fault; what breaks is a remark, for the other
   * trials can run.
   *
   * @param who the component it comes from and a colon; may be empty
   */
  void tell(String who, Place place, Faults faults) {
    if (thrown instanceof OutOfMemoryError) {
      faults.add(place, who + "it does not fit into memory; make it smaller");
    } else if (thrown instanceof DataException
        || thrown instanceof IllegalArgumentException && thrown.getMessage() != null) {
      String text = thrown.getMessage();
      faults.add(
          place,
          who.isEmpty() || text.startsWith(who.substring(0, who.length() - 2)) ? text : who + text);
    } else {
      faults.remark(place, who + "the first step fails, which is the fault of a plugin: " + thrown);
    }
  }
}
