/** The layers that come with Basin, by what they do; the plugin lists them all. */
package basin.layers;
