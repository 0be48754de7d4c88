package org.clearorbit.cooperation;

/**
 * What one agency pays under one rule.
 *
 * @param rule name of the rule
 * @param agency id of the agency
 * @param shareMeur what it pays (million euro)
 * @param standaloneMeur what removing the objects it answers for would cost it alone (million euro)
 */
public record Share(String rule, String agency, double shareMeur, double standaloneMeur) {

    /** @return what it saves by taking part (million euro); negative where it pays for what others answer for */
    public double savingMeur() {
        return standaloneMeur - shareMeur;
    }
}
