package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.BitSet;

/**
 * A mission that could be flown: what it removes, how, and for how much.
 *
 * @param removed the targets it removes, as positions in the problem
 * @param itinerary how
 * @param costMeur for how much (million euro)
 */
record Candidate(BitSet removed, Itinerary itinerary, double costMeur) implements Serializable {}
