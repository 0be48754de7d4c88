package org.clearorbit.campaign;

/**
 * Prices as the launcher and the servicer state them, plus propellant by mass.
 *
 * @param propellantMeurPerKg price of propellant, loading included (million euro per kg)
 * @param learning how prices fall along a series
 */
record ItemisedCost(double propellantMeurPerKg, LearningCurve learning) implements CostModel {

    private static final long serialVersionUID = 1L;

    ItemisedCost {
        Checks.notNegative("propellant price (million euro per kg)", propellantMeurPerKg);
    }

    @Override
    public MissionCost cost(Servicer servicer, Launcher launcher, int targets, double days, double propellantKg) {
        return new MissionCost(
                launcher.priceMeur(),
                servicer.unitCostMeur(),
                servicer.kit() == null ? 0 : targets * servicer.kit().unitCostMeur(),
                days * servicer.operationsMeurPerDay(),
                propellantKg * propellantMeurPerKg);
    }
}
