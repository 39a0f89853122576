/** Layers that look through windows: convolutions and pooling, over one dimension or two. */
package basin.layers.windows;
