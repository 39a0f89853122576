/** Where layers are tested: a context without an engine, and networks of given rows. */
package basin.layers.given;
