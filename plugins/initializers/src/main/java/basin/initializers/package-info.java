/** The initializers that come with Basin: distributions of a block's first values. */
package basin.initializers;
