/** The atlas of minima: which there are, which are the same, and how often each is found. */
package basin.minima.atlas;
