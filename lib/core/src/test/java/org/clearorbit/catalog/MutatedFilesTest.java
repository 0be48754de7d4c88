package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged files: whatever a reader makes of them, it loses no record, lets in no bad number and throws nothing else.
 */
class MutatedFilesTest {

    private static final CatalogReader READER = CatalogReader.using(SpaceContext.embedded());
    private static final int ROUNDS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sample.tle", "sample.json", "sample.csv", "satcat", "physical", "gzip"})
    void damageIsAccountedFor(String kind) {
        byte[] intact = intact(kind);
        Path elements = CatalogFiles.write(folder, "elements", CatalogFiles.sample("sample.tle"));
        boolean isElements = kind.startsWith("sample") || kind.equals("gzip");
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int loaded = 0;
            for (int round = 0; round < ROUNDS; round++) {
                Path damaged = CatalogFiles.write(folder, "damaged", damage(intact, new Random(round)));
                try {
                    check(isElements ? READER.read(damaged) : READER.read(elements, damaged));
                    loaded++;
                } catch (ClearorbitException e) {
                    assertThat(e).hasMessageContaining("damaged");
                }
            }
            // packed files rarely survive damage; the others mostly do
            assertThat(loaded).isGreaterThan(kind.equals("gzip") ? 0 : ROUNDS / 2);
        });
    }

    private static void check(CatalogLoad load) {
        assertThat(load.recordsRead())
                .isEqualTo(load.accepted() + load.superseded() + load.decayed() + load.rejected());
        for (SpaceObject object : load.catalog().objects()) {
            ElementSet set = object.elements();
            double[] numbers = {
                set.meanMotion(),
                set.e(),
                set.i(),
                set.raan(),
                set.argp(),
                set.meanAnomaly(),
                set.meanMotionDot(),
                set.meanMotionDotDot(),
                set.bStar(),
                set.epoch().secondOfDay(),
                object.mass().value(),
                object.mass().sigma(),
                object.crossSection().value(),
                object.crossSection().sigma()
            };
            assertThat(Arrays.stream(numbers)).allMatch(Double::isFinite);
        }
        assertThat(load.rejections()).allSatisfy(rejection -> {
            assertThat(rejection.line()).isPositive();
            assertThat(rejection.reason()).isNotBlank();
        });
    }

    private static byte[] intact(String kind) {
        return switch (kind) {
            case "satcat" ->
                bytes("NORAD_CAT_ID,OBJECT_TYPE,OWNER,LAUNCH_DATE,DECAY_DATE,OPS_STATUS_CODE,RCS\n"
                        + "50032,DEB,CIS,1982-09-16,,,.05\n50058,DEB,CIS,1982-09-16,2026-04-01,D,.07\n".repeat(4));
            case "physical" ->
                bytes("norad_cat_id,mass_kg,mass_sigma_kg,cross_section_m2,source,provenance\n"
                        + "50032,1.5,.5,.02,A,MEASURED\n50058,2.5e-1,,,B,FAMILY\n".repeat(4));
            case "gzip" -> CatalogFiles.gzip(CatalogFiles.sample("sample.tle"));
            default -> CatalogFiles.sample(kind);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** Flips bits, replaces bytes by telling ones, cuts, and doubles a stretch. */
    private static byte[] damage(byte[] intact, Random random) {
        byte[] bytes = intact.clone();
        byte[] telling = bytes("\"{}[],\n\r-+.eE0129 #N");
        int changes = random.nextInt(6);
        for (int k = 0; k < changes; k++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean()
                    ? telling[random.nextInt(telling.length)]
                    : (byte) (bytes[at] ^ (1 << random.nextInt(8)));
        }
        return switch (random.nextInt(3)) {
            case 0 -> bytes;
            case 1 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            default -> doubled(bytes, random.nextInt(bytes.length), random);
        };
    }

    private static byte[] doubled(byte[] bytes, int from, Random random) {
        int length = random.nextInt(bytes.length - from);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, from, longer, from + length, bytes.length - from);
        return longer;
    }
}
