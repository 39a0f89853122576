/** Layers that change the shape of rows and none of their numbers. */
package basin.layers.shape;
