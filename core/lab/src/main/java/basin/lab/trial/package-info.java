/**
 * What a trial is made of: its tree as a form, its name, what it rests on; also one that is
 * computed.
 */
package basin.lab.trial;
