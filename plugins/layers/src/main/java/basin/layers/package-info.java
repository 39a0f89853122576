/** The layers that come with Basin. */
package basin.layers;
