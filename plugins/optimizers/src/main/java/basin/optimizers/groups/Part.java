package basin.optimizers.groups;

import basin.spi.descent.Descent;
import basin.spi.descent.Space;

/** A group's part of a space, and what descends there. */
record Part(String name, Space space, Descent descent) {}
