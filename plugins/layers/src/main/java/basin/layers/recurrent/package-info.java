/** Layers that go along the steps of a sequence: recurrent ones, and others at each step alike. */
package basin.layers.recurrent;
