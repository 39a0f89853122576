/**
 * Whether this machine gives the bits it should: small experiments, described like any other, whose
 * results have known digests.
 */
package basin.runner.verify;
