package org.clearorbit.catalog;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one Orbit Mean-Elements Message (CCSDS 502.0-B, section 4): each once, in the units that the standard
 * fixes.
 */
final class OmmFields {

    static final String USER_DEFINED = "USER_DEFINED_";

    /** The unit that may stand beside a value; it never changes what the number means. */
    static final Map<String, String> UNITS = Map.of(
            GpFields.MEAN_MOTION,
            "rev/day",
            GpFields.INCLINATION,
            "deg",
            GpFields.NODE,
            "deg",
            GpFields.PERICENTER,
            "deg",
            GpFields.MEAN_ANOMALY,
            "deg",
            GpFields.MEAN_MOTION_DOT,
            "rev/day**2",
            GpFields.MEAN_MOTION_DDOT,
            "rev/day**3",
            GpFields.B_STAR,
            "1/ER",
            "SEMI_MAJOR_AXIS",
            "km");

    /** Room for the fields of a public message. */
    private static final int USUAL_CAPACITY = 64;

    private final Map<String, String> texts = new HashMap<>(USUAL_CAPACITY);

    /** The parameters that the standard does not define, by their own names. */
    private final Map<String, String> userDefined = new HashMap<>();

    /**
     * @param field name of the field
     * @param text its value
     * @param unit the unit that stands beside it, null where none does
     * @throws RecordException if the field was there before or has another unit
     */
    void put(String field, String text, @Nullable String unit) throws RecordException {
        String expected = UNITS.get(field);
        if (unit != null && expected != null && !unit.strip().equalsIgnoreCase(expected)) {
            throw new RecordException("unit of " + field, unit, expected);
        }
        boolean known = field.startsWith(USER_DEFINED)
                ? userDefined.putIfAbsent(field.substring(USER_DEFINED.length()), text) != null
                : texts.putIfAbsent(field, text) != null;
        if (known) {
            throw new RecordException(field, text, "each field once, but it stood there before");
        }
    }

    /** The same for a parameter that the standard does not define. */
    void putUserDefined(String parameter, String text) throws RecordException {
        put(USER_DEFINED + parameter, text, null);
    }

    ElementRecord parse(TextFile file) throws RecordException {
        return GpFields.parse(file.name(), texts::get, userDefined.isEmpty() ? OwnFields.NONE : userDefined::get);
    }
}
