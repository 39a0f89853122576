/** Layers of layers: one after the other so many times, or beside a shortcut. */
package basin.layers.composition;
