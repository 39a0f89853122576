package basin.engine.training;

import basin.engine.state.RunState;
import java.util.HashMap;
import java.util.Map;

/**
 * What each of several components of one kind remembers, apart from the others by the component's
 * name: what one of them draws does not depend on which others there are.
 */
final class ComponentStates {
  private final RunState all;
  private final Map<String, Integer> asked = new HashMap<>();

  ComponentStates(RunState all) {
    this.all = all;
  }

  /** That of one more component; of two with one name, the second has a number behind it. */
  RunState of(Object component) {
    Class<?> type = component.getClass();
    boolean named = !type.isHidden() && !type.isAnonymousClass();
    String name = named ? ProbeFailure.spelled(type, "-") : "unnamed";
    int times = asked.merge(name, 1, Integer::sum);
    return all.scope(times == 1 ? name : name + times);
  }
}
