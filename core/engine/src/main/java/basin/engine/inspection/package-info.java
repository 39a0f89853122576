/** A trial opened for a look before it runs: what cautions and sanity checks are shown. */
package basin.engine.inspection;
