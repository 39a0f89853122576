/** What a run remembers: named state, saved and loaded by one walk. */
package basin.engine.state;
