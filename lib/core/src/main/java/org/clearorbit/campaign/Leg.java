package org.clearorbit.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;

/**
 * One leg of a mission, with its delta-v parts.
 *
 * @param kind what happens
 * @param from where it starts: a catalogue number, the name of a depot, {@code ground}, or {@code injection}
 * @param to where it ends: a catalogue number, the name of a depot, {@code injection}, {@code reentry} or {@code decay}
 * @param start when it starts
 * @param end when it ends
 * @param burns the burns in order, empty for a launch
 * @param massBeforeKg mass of the servicer at the start, propellant and kits included, captured target excluded (kg)
 * @param massAfterKg the same at the end (kg)
 * @param kitBurns the burns that the kit or unit itself makes, empty unless a kit leg; their propellant is part of its
 *     mass
 */
public record Leg(
        LegKind kind,
        String from,
        String to,
        AbsoluteDate start,
        AbsoluteDate end,
        List<Burn> burns,
        double massBeforeKg,
        double massAfterKg,
        List<Burn> kitBurns) {

    /** Copies the list. */
    public Leg {
        burns = List.copyOf(burns);
        kitBurns = List.copyOf(kitBurns);
    }

    /** @return the burn with which the kit or unit brings the target down, null unless a kit leg */
    public @Nullable Burn kitBurn() {
        return kitBurns.isEmpty() ? null : kitBurns.get(kitBurns.size() - 1);
    }

    /** @return delta-v of the servicer on this leg (m/s) */
    public double deltaV() {
        return burns.stream().mapToDouble(Burn::deltaV).sum();
    }

    /** @return propellant that the servicer burns on this leg (kg) */
    public double propellantKg() {
        return burns.stream().mapToDouble(Burn::propellantKg).sum();
    }
}
