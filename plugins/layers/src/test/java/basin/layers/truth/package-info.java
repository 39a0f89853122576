/**
 * Layers against reference values: each kind of case says which layer and parameters it is about.
 */
package basin.layers.truth;
