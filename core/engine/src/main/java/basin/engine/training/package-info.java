/** The one training loop: an assignment in, an ending out. */
package basin.engine.training;
