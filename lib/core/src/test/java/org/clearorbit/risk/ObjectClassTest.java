package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectClassTest {

    @ParameterizedTest
    @CsvSource({
        "PAYLOAD, OPERATIONAL, OPERATING_PAYLOAD",
        "PAYLOAD, NOT_OPERATIONAL, DERELICT_PAYLOAD",
        "PAYLOAD, UNKNOWN, DERELICT_PAYLOAD",
        "ROCKET_BODY, UNKNOWN, ROCKET_BODY",
        "DEBRIS, NOT_OPERATIONAL, DEBRIS",
        "UNKNOWN, OPERATIONAL, OPERATING_PAYLOAD",
        "UNKNOWN, NOT_OPERATIONAL, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void followsFromTypeAndStatus(ObjectType type, OperationalStatus status, ObjectClass expected) {
        SpaceObject object = TestObjects.object(1, 700, 720, 98, 100, 1, type, status, "US");
        assertThat(ObjectClass.of(object)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PAYLOAD, UNKNOWN", "PAYLOAD, OPERATIONAL", "ROCKET_BODY, OPERATIONAL", "DEBRIS, NOT_OPERATIONAL"})
    void agreesWithTheFilterOfIntactDerelicts(ObjectType type, OperationalStatus status) {
        SpaceObject object = TestObjects.object(1, 700, 720, 98, 100, 1, type, status, "US");
        ObjectClass found = ObjectClass.of(object);
        assertThat(found == ObjectClass.DERELICT_PAYLOAD || found == ObjectClass.ROCKET_BODY)
                .isEqualTo(CandidateFilter.INTACT.accepts(object));
    }
}
