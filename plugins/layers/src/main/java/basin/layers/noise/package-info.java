/** Layers that disturb what passes while training, and only then. */
package basin.layers.noise;
