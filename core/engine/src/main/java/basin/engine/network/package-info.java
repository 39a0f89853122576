/** Networks as landscapes: layers on one flat parameter vector, mini-batches, whole splits. */
package basin.engine.network;
